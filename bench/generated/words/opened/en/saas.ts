import type { Bank } from '../../bank.ts';

/** An author of software for work: short, helpful, sentence case. */
export const saas: Bank = {
  subjects: {
    privacy: [
      [
        'Review and accept',
        "To use the workspace you'll need to look over our terms of service and privacy policy, including how customer data is processed.",
        'Accept & start',
      ],
      [
        'Help us handle your data right',
        'Our data processing terms and privacy policy have changed. Let us know if they work for you.',
        'They work for me',
      ],
    ],
    cookies: [
      [
        'This website stores cookies on your computer',
        'They are used to collect information about how you interact with our website and for retargeting ads.',
        'Accept cookies',
      ],
      ['Choose your cookies', 'Analytics cookies help us improve, marketing cookies measure our ads.', 'Turn all on'],
    ],
    notification: [
      ['Get desktop notifications', "You'll see mentions and direct messages as they arrive.", 'Enable notifications'],
    ],
    marketing: [
      ['Product tips and webinars', "I'd like to get promotional emails about features and events", 'Yes, email me'],
    ],
    personalisation: [
      [
        'Smarter suggestions',
        'Let the workspace use my activity for personalized recommendations',
        'Turn on suggestions',
      ],
    ],
    permission: [
      ['Camera and microphone', "You'll need to give permission before joining calls.", 'Give permission'],
      ['Let us see your calendar', 'Calendar access lets us find a slot that suits everybody.', 'Connect calendar'],
    ],
    update: [['A new build is ready', 'Restart to get build 2026.11. Your drafts are saved.', 'Restart now']],
    tutorial: [
      [
        'Getting started',
        'Tip 1: press the plus sign to create a task. This walkthrough takes a minute.',
        'Got it, next tip',
      ],
    ],
    rating: [
      ['How likely are you to recommend us?', 'Leave us a rating on the app store, it helps a lot.', 'Leave a rating'],
    ],
    payment: [['Your plan: Starter', 'Upgrade to Business for $8 per seat per month, billed monthly.', 'Upgrade plan']],
    form: [['Set up your profile', 'Teammates will see these details.', 'Finish setup']],
    login: [
      ['Sign in to your workspace', 'Enter your phone number and password.', 'Continue to workspace'],
      ['Access your files', 'Log in to see what is shared with you.', 'Log in to continue'],
    ],
    age: [['Confirm your age', 'You have to be at least 18 years old to open an account here.', "I'm at least 18"]],
    'age-birthday': [
      [
        'Age confirmation',
        'Some features are restricted to adults. Add your date of birth to confirm your age.',
        'Confirm age',
      ],
    ],
    face: [['Identity check', "We'll use your camera to scan your face. It takes 20 seconds.", 'Start identity check']],
    'pay-or-consent': [
      [
        'Pick a plan that suits you',
        'Free with advertising cookies that track you, or ad-free without tracking at $5 a month.',
        'Free with tracking cookies',
      ],
    ],
    gift: [['Here is a $50 credit', 'Apply it to your first invoice. Expires in 14 days.', 'Apply credit']],
    signup: [
      ['Create your workspace account', 'Phone number, password and a few profile details.', 'Create workspace'],
    ],
  },
  questions: [
    {
      type: 'occupation',
      title: 'What best describes your role?',
      options: ['Marketing', 'Sales', 'Engineering', 'Operations', 'Founder'],
      complaint: 'Select a role to move forward',
    },
    {
      type: 'education',
      title: 'Your highest degree',
      options: ['High school diploma', "Associate's", "Bachelor's", "Master's or above"],
      complaint: 'Select a degree to move forward',
    },
    {
      type: 'income',
      title: 'What do you earn per year?',
      options: ['Less than $60k', '$60k to $120k', 'More than $120k'],
      complaint: 'Select an income range to move forward',
    },
  ],
  fields: [
    { type: 'employer', label: 'Company name', complaint: 'Enter your company name' },
    { type: 'occupation', label: 'What is your title?', complaint: 'Enter your title' },
    { type: 'school', label: 'University or college', complaint: 'Enter your university' },
  ],
  refuse: ["I don't accept", 'Decline terms'],
  turnDown: ['No, keep it off', "Don't turn on", 'Not needed'],
  own: {
    privacy: {
      exit: ['Decline and sign out', "Don't accept, quit"],
      decline: ["I don't accept", 'Continue without agreeing'],
    },
    cookies: {
      decline: ['Decline all', 'Use necessary cookies only', 'Turn all off'],
      settings: ['Cookie options', 'Adjust'],
    },
    notification: { decline: ["Don't enable"], later: ['Ask me next time'] },
    marketing: { decline: ["Don't email me", 'No thanks, just the product'], later: ['Remind me next quarter'] },
    personalisation: { decline: ['Leave suggestions off'], later: ['Turn on later'] },
    permission: {
      decline: ["Don't connect", 'Continue without access'],
      later: ['Connect later', 'When I join a call'],
    },
    'pay-or-consent': { decline: ['Decline tracking'] },
    update: { later: ['Restart later', 'Remind me in an hour'] },
    tutorial: { skip: ['Exit walkthrough', 'Skip getting started'] },
    rating: { later: ['Maybe in a bit'] },
    payment: { skip: ['Stay on Starter', 'Continue on the free plan'], later: ["I'll upgrade another day"] },
    gift: { later: ['Apply at a later date'] },
    login: { skip: ['Skip and explore'], guest: ['Open as guest', 'View without an account'] },
    question: { skip: ['Rather not say'], later: ['Finish this later'] },
    form: { skip: ['Skip profile setup'], later: ["I'll finish later"] },
  },
  skip: ['Skip to workspace', 'Skip question'],
  later: ["I'll do it later", 'Another time'],
  guest: ['Preview without an account', 'Guest view'],
  elsewhere: ["Don't have access?", 'See other options'],
  settings: ['Cookie options'],
  save: ['Save cookie settings', 'Apply my selection'],
  next: ['Continue setup', 'Done'],
  close: 'Close panel',
  insist: [
    ['Decline for sure?', "You won't be able to use a few features.", 'Decline for sure', 'Back to options'],
    ['Before we close this', 'You can turn it on later in preferences.', 'Leave it off', 'Turn it on after all'],
  ],
  turnedAway: [["You can't open this workspace without accepting the terms.", 'Review terms']],
  phone: 'Work phone number',
  password: 'Workspace password',
  missing: ['Enter your work phone number', 'Enter your work email', 'Use 6 or more characters for your password'],
  purposes: ['Usage analytics', 'Marketing and retargeting'],
  under: ["I'm not 18 yet"],
  tooYoung: ["You can't open an account if you're under 18.", 'Back to age check'],
  pay: ['Ad-free for $5 a month'],
  alternative: ['Continue with email', 'Enter a password instead'],
  accountOnly: ['Continue with work email', 'Enter your work email and password.'],
  email: 'Work email',
  ageField: { label: 'Birthdate', complaint: 'Enter your birthdate so we can confirm your age' },
  thirdParty: ['Continue with Slack', 'Continue with Okta'],
  agreement: "I've read and accept the terms of service and privacy policy",
  agreementMissing: 'Accept the terms of service to move forward',
  clauses: [
    'Service. The workspace is provided as described in your order.',
    'Customer data. You own it; we process it for you.',
    'Subprocessors. A list is published and kept up to date.',
    'Security. Data is encrypted in transit and at rest.',
    'Deletion. Thirty days after you close the workspace.',
  ],
  unfold: 'Show all terms',
  promo: ['Template of the week', 'Plan a launch in an afternoon. Open template'],
  links: ['Contact support', 'Trust center', 'Changelog'],
  filled: { employer: 'Bluefin Analytics', occupation: 'Product lead', school: 'Lakeview State' },
  interests: {
    title: 'What will you use it for?',
    options: ['Roadmaps', 'Meeting notes', 'Bug tracking', 'Hiring', 'Budgets'],
    complaint: 'Select {n} or more uses to move forward',
  },
  region: { title: 'Where is your office?', complaint: 'Select the city of your office' },
  birthday: { title: 'Add your birthday', complaint: 'Select the full date' },
  places: [
    { name: 'California', towns: ['San Diego', 'Oakland'] },
    { name: 'Colorado', towns: ['Denver', 'Boulder'] },
    { name: 'Illinois', towns: ['Chicago', 'Peoria'] },
  ],
  unset: 'Choose one',
};
