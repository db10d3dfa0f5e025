import type { Bank } from '../../bank.ts';

/** An author of a budgeting app: encouraging, a little earnest, money in every line. */
export const budget: Bank = {
  subjects: {
    privacy: [
      [
        'Before you get started',
        'We take the security of your financial data seriously. Please review and accept our Terms of Use and Privacy Statement to set up your budget.',
        'Agree & continue',
      ],
      [
        'Updates to our Privacy Statement',
        'We have clarified how we use transaction data to categorize your spending. Please review the changes.',
        'I accept',
      ],
    ],
    cookies: [
      [
        'We use cookies',
        'We use cookies to keep you signed in, understand how our site is used and measure our ads.',
        'Accept all cookies',
      ],
      [
        'Your cookie settings',
        'Some cookies are required. Others help us improve the product and market it.',
        'Allow all',
      ],
    ],
    notification: [
      [
        'Stay on top of your spending',
        "We'll let you know when a bill is due or you're close to a limit.",
        'Turn on alerts',
      ],
      ['Get bill reminders', 'Allow notifications so you never pay another late fee.', 'Allow notifications'],
    ],
    marketing: [
      ['Money tips in your inbox', 'Send me money tips, product news and offers', 'Subscribe'],
      ['Join 2 million savers', 'Yes, email me the weekly newsletter and partner offers', 'Sign me up'],
    ],
    personalisation: [
      ['Personalized insights', 'Use my transactions to tailor insights and offers to me', 'Enable insights'],
      ['Offers that fit you', 'Let us use your spending to show more relevant financial products', 'Turn on'],
    ],
    permission: [
      ['Snap your receipts', 'We need access to your camera to scan receipts.', 'Allow camera'],
      ['Find where you spend', 'Share your location and we will label card payments for you.', 'Enable location'],
    ],
    update: [
      ['Update available', 'Version 5.4 brings shared budgets and faster bank syncing.', 'Update now'],
      ['A new version is ready', 'Please update for the latest security improvements.', 'Get the update'],
    ],
    tutorial: [
      ['Give every dollar a job', 'Tap a category to assign money to it.', 'Next'],
      ['This is your money map', 'See where it went, month by month.', 'Got it'],
    ],
    rating: [
      ['Enjoying your budget?', 'A quick rating helps other people take control of their money.', 'Rate the app'],
      ['Got a minute?', 'Tell the App Store what you think of us.', 'Write a review'],
    ],
    payment: [
      ['Start your free trial', '34 days free, then $14.99 a month. Cancel anytime.', 'Start free trial'],
      ['Go Premium', 'Unlimited accounts, custom categories and reports for $99.99 a year.', 'Upgrade to Premium'],
    ],
    form: [
      ['About you', 'This helps us set up a budget that fits.', 'Save and continue'],
      ['Complete your profile', 'A few details so that we can tailor your plan.', 'Submit'],
    ],
    login: [
      ['Log in', 'Good to see you again. Your budget is waiting.', 'Log in'],
      ['Sign in to your account', 'Pick up where you left off.', 'Sign in'],
    ],
    age: [
      ['Are you at least 18?', 'You must be 18 or older to link a bank account.', 'Yes, I am 18 or older'],
      ['Confirm your age', 'This service is only available to adults.', "I'm over 18"],
    ],
    'age-birthday': [
      ['Confirm your date of birth', 'You need to be 18 or older to open an account with us.', 'Confirm'],
      ['How old are you?', 'We are required to check your age before you can continue.', 'Verify my age'],
    ],
    face: [
      ['Verify your identity', 'We will ask you to take a selfie to match it with your ID.', 'Take a selfie'],
      ['One more security step', 'Scan your face so that we know it is really you.', 'Start scan'],
    ],
    'pay-or-consent': [
      [
        'Choose how to use our site',
        'Accept ads and tracking cookies to read for free, or subscribe to browse without them.',
        'Accept and continue for free',
      ],
      [
        'Keep it free',
        'Our free calculators are paid for by personalized ads. Consent to them, or pay a small fee.',
        'I consent',
      ],
    ],
    gift: [
      ['Get $20 on us', 'Invite a friend and you both get $20 when they link an account.', 'Invite a friend'],
      ['40% off your first year', 'A new year, a new budget. Offer ends Sunday.', 'Claim my discount'],
    ],
    signup: [
      ['Create your account', 'Start budgeting in under two minutes.', 'Create account'],
      ['Sign up for free', 'No credit card required.', 'Sign up'],
    ],
  },
  questions: [
    {
      type: 'income',
      title: 'What is your annual household income?',
      options: ['Under $25,000', '$25,000 to $49,999', '$50,000 to $99,999', '$100,000 or more'],
      complaint: 'Please select an income range',
    },
    {
      type: 'occupation',
      title: "What's your employment status?",
      options: ['Employed full-time', 'Employed part-time', 'Self-employed', 'Student', 'Retired', 'Unemployed'],
      complaint: 'Select your employment status',
    },
    {
      type: 'marital-status',
      title: 'What is your relationship status?',
      options: ['Single', 'Living with a partner', 'Married', 'Divorced', 'Widowed'],
      complaint: 'Please choose one',
    },
    {
      type: 'family',
      title: 'Who are you budgeting for?',
      options: ['Just me', 'Me and my partner', 'My family', 'Roommates'],
      complaint: 'Please tell us who the budget is for',
    },
    {
      type: 'interest',
      title: 'What is your biggest money goal?',
      options: ['Pay off debt', 'Build an emergency fund', 'Buy a home', 'Stop living paycheck to paycheck'],
      complaint: 'Pick a goal to continue',
    },
    {
      type: 'age',
      title: 'How old are you?',
      options: ['18–24', '25–34', '35–44', '45–54', '55+'],
      complaint: 'Please select your age range',
    },
  ],
  fields: [
    { type: 'name', label: 'Full name', complaint: 'Enter your full name' },
    { type: 'birthday', label: 'Date of birth', complaint: 'Enter your date of birth' },
    { type: 'employer', label: 'Employer', complaint: 'Enter your employer' },
    { type: 'address', label: 'Street address', complaint: 'Enter your street address' },
  ],
  refuse: ['Decline', "I don't accept"],
  turnDown: ['No thanks', 'No, thank you'],
  own: {
    privacy: { decline: ['Decline', 'I do not agree'], exit: ['Decline and exit', 'Exit'] },
    cookies: { decline: ['Reject all', 'Required only'], settings: ['Cookie settings', 'Manage cookies'] },
    notification: { decline: ['No thanks', "Don't notify me"], later: ['Not now', 'Maybe later'] },
    marketing: { decline: ['No thanks', "I don't want emails"], later: ['Maybe later'] },
    personalisation: { decline: ['No thanks', 'Keep it off'], later: ['Decide later', 'Not now'] },
    permission: { decline: ["Don't allow", 'No thanks'], later: ['Not now', 'Ask me later'] },
    update: { later: ['Remind me later', 'Update later'] },
    tutorial: { skip: ['Skip', 'Skip tutorial'] },
    rating: { later: ['Maybe later', 'Not right now'] },
    payment: { skip: ['Continue with free plan', 'No thanks, stay on Basic'], later: ['Maybe later', 'Not now'] },
    question: { skip: ['Skip', 'Skip this question'], later: ['Answer later'] },
    form: { skip: ['Skip', 'Skip this step'], later: ["I'll do this later", 'Finish later'] },
    login: {
      guest: ['Try the demo budget', 'Continue without an account'],
      skip: ['Skip'],
      elsewhere: ['Other ways to sign in', 'More options'],
    },
    face: { skip: ['Skip verification'], later: ['Do this later', 'Verify later'] },
    gift: { later: ['Maybe later', 'Save for later'] },
    region: { skip: ['Skip'], later: ['Set up later'] },
  },
  aside: ['In a hurry? ', ''],
  skip: ['Skip', 'Skip for now'],
  later: ['Maybe later', 'Remind me later'],
  guest: ['Try the demo budget', 'Continue without an account'],
  elsewhere: ['Other ways to sign in', 'More options'],
  settings: ['Manage settings', 'Customize'],
  save: ['Save preferences', 'Save and close'],
  next: ['Next', 'Continue'],
  close: 'Close',
  insist: [
    ['Are you sure?', 'People who use this save $600 in their first two months.', "Yes, I'm sure", 'Go back'],
    ['Last chance', 'You can always change this in your account settings.', 'No, thanks', 'Take me back'],
  ],
  turnedAway: [
    ['You must accept the Terms of Use and Privacy Statement to use this app.', 'Back'],
    ["Without your agreement we can't set up your budget.", 'Review terms'],
  ],
  phone: 'Mobile number',
  password: 'Password',
  missing: ['Enter a valid mobile number', 'Enter a valid email address', 'Your password needs at least 6 characters'],
  purposes: ['Analytics', 'Marketing', 'Product improvement'],
  under: ['No, I am under 18', "I'm under 18"],
  tooYoung: ['Sorry, you have to be 18 or older to use this service.', 'Go back'],
  pay: ['Subscribe for $2.99 a month', 'Pay for ad-free'],
  alternative: ['Sign in with email and password', 'Already have an account? Log in'],
  accountOnly: ['Sign in', 'All you need is your email and password.'],
  email: 'Email',
  ageField: { label: 'Date of birth', complaint: 'Enter your date of birth' },
  thirdParty: ['Continue with Google', 'Continue with Apple'],
  agreement: 'I agree to the Terms of Use and the Privacy Statement',
  agreementMissing: 'Please check the box to accept the terms',
  each: ['Terms of Use', 'Privacy Statement'],
  clauses: [
    'We use read-only access to import transactions from your bank.',
    'We never sell your personal financial information.',
    'Budget suggestions are not financial advice.',
    'Subscriptions renew unless cancelled 24 hours before they end.',
    'You can disconnect a bank at any time.',
    'If you delete your account, we delete your transactions too.',
  ],
  unfold: 'Show full terms',
  promo: ['No-spend weekend', 'Take the challenge'],
  links: ['Help', 'Security', 'Blog'],
  filled: { name: 'Sam Carter', birthday: '1988-03-19', employer: 'Hillside Dental', address: '12 Maple Street' },
  interests: {
    title: 'What do you want to save for?',
    options: ['Vacation', 'New car', 'Wedding', 'Home', 'College', 'Retirement', 'Pets', 'Holidays'],
    complaint: 'Choose at least {n} to continue',
  },
  region: { title: 'Where do you live?', complaint: 'Please choose your state and city' },
  birthday: { title: 'What is your date of birth?', complaint: 'Please select your date of birth' },
  places: [
    { name: 'Ohio', towns: ['Columbus', 'Cleveland', 'Dayton'] },
    { name: 'Oregon', towns: ['Portland', 'Eugene'] },
    { name: 'Florida', towns: ['Miami', 'Tampa', 'Orlando'] },
  ],
  unset: 'Select',
  search: 'Search your city',
};
