import type { Bank } from '../../bank.ts';

/** An author of a news site that lives from readers: measured, full sentences, asks for support. */
export const gazette: Bank = {
  subjects: {
    privacy: [
      [
        'Changes to our terms and privacy notice',
        'We have updated our Terms and Conditions and Privacy Notice. By continuing you confirm that you have read and accept them.',
        'Accept and continue',
      ],
      [
        'Before you read on',
        'We process your data to deliver articles, newsletters and comments. Please review our Privacy Notice.',
        'Yes, I accept',
      ],
    ],
    cookies: [
      [
        'We and our 842 partners process your data',
        'We store and access information on your device, such as cookies and browsing data, to provide personalised advertising, content measurement and audience research.',
        "Yes, I'm happy",
      ],
      [
        'How we use cookies',
        'Cookies help us to run this site and to fund our journalism with advertising. You can change your mind at any time.',
        'Accept all cookies',
      ],
    ],
    notification: [
      ['Get breaking news alerts', 'Be the first to know when big stories break.', 'Allow notifications'],
      ['Stay informed', 'Would you like to receive notifications for top stories?', 'Yes, notify me'],
    ],
    marketing: [
      [
        'Sign up to The Morning Briefing',
        'Our free email delivers the top stories and selected offers every weekday.',
        'Sign up',
      ],
      [
        'From time to time',
        'Keep me updated about subscriptions, events and offers from the newspaper',
        'Keep me updated',
      ],
    ],
    personalisation: [
      [
        'Stories picked for you',
        'We can use your reading history to recommend articles and show relevant ads.',
        'Turn on',
      ],
      ['Personalise your front page', 'Allow us to learn from what you read.', 'Personalise'],
    ],
    permission: [
      [
        'Local news and weather',
        'Allow access to your location for headlines and forecasts near you.',
        'Use my location',
      ],
      ['Listen in the background', 'Audio articles need permission to access nearby devices.', 'Allow'],
    ],
    update: [
      [
        'A new version of the app is available',
        'Update for faster loading and a redesigned puzzles section.',
        'Update now',
      ],
      ['Please update', 'You are using an older version of the app.', 'Update app'],
    ],
    tutorial: [
      ['Save stories for later', 'Tap the bookmark to build your reading list.', 'Next'],
      ['Meet the new home page', 'Swipe between sections at the top.', 'Got it'],
    ],
    rating: [
      ['Enjoying our journalism?', 'Please take a moment to rate our app.', 'Rate the app'],
      ['Tell others what you think', 'Your review supports independent reporting.', 'Write a review'],
    ],
    payment: [
      ['Support independent journalism', 'Subscribe from £2 a week. Cancel or pause at any time.', 'Subscribe now'],
      ['Unlimited access to every story', '£1 for 3 months, then £9.99 a month.', 'View offer'],
    ],
    form: [
      ['Tell us a little more', 'This helps us to understand our readers.', 'Submit'],
      ['Complete your reader profile', 'Your details will not be shared with other readers.', 'Save details'],
    ],
    login: [
      ['Sign in to continue', 'Sign in or register to read this article.', 'Sign in'],
      ['Sign in to your account', 'Enter your details below.', 'Sign in to read'],
    ],
    age: [
      [
        'Sensitive content',
        'This report contains images that some may find distressing. You must be over 18.',
        'I am over 18, continue',
      ],
      ['Age confirmation', 'This section covers gambling and alcohol and is for adults only.', 'Yes, I am over 18'],
    ],
    'age-birthday': [
      ['Confirm your age', 'Please enter your date of birth to view this section.', 'Continue'],
      ['You must be over 18', 'Enter your date of birth. We do not store it.', 'Confirm my age'],
    ],
    face: [
      ['Verify your identity to comment', 'We ask commenters to complete a short face check.', 'Start face check'],
      ['Facial age estimation', 'Look at the camera and we will estimate your age from your face.', 'Open camera'],
    ],
    'pay-or-consent': [
      [
        'Accept cookies or subscribe',
        'Read for free by accepting cookies and personalised advertising from us and our partners, or pay for privacy.',
        'Accept and read for free',
      ],
      [
        'It is your choice',
        'Advertising pays for our reporting. Consent to personalised ads, or reject tracking for £3.99 a month.',
        'I accept',
      ],
    ],
    gift: [
      ['Black Friday offer', 'Save 70% on a year of digital access.', 'See the offer'],
      ['Your free article pass', 'Enjoy 7 days of unlimited reading with our compliments.', 'Claim my pass'],
    ],
    signup: [
      ['Register for free', 'Create an account to read three articles a month.', 'Register'],
      ['Create a free account', 'Registration takes less than a minute.', 'Create my account'],
    ],
  },
  questions: [
    {
      type: 'age',
      title: 'Which age group are you in?',
      options: ['18–24', '25–34', '35–54', '55 and over'],
      complaint: 'Select your age group',
    },
    { type: 'sex', title: 'Are you…', options: ['Female', 'Male', 'Non-binary'], complaint: 'Select an option' },
    {
      type: 'occupation',
      title: 'What best describes your job?',
      options: ['Manager or director', 'Professional', 'Public sector', 'Student', 'Retired', 'Between jobs'],
      complaint: 'Select what best describes your job',
    },
    {
      type: 'political',
      title: 'How would you describe your politics?',
      options: ['Left', 'Centre left', 'Centre', 'Centre right', 'Right'],
      complaint: 'Select the answer closest to your view',
    },
    {
      type: 'income',
      title: 'What is your household income?',
      options: ['Under £25,000', '£25,000 to £49,999', '£50,000 to £99,999', '£100,000 or more'],
      complaint: 'Select your household income',
    },
    {
      type: 'education',
      title: 'What is your highest qualification?',
      options: ['GCSE or equivalent', 'A level or equivalent', 'Degree', 'Postgraduate degree'],
      complaint: 'Select your highest qualification',
    },
    {
      type: 'employer',
      title: 'Which industry do you work in?',
      options: ['Education', 'Finance', 'Health', 'Media', 'Technology', 'Retail'],
      complaint: 'Select an industry',
    },
  ],
  fields: [
    { type: 'name', label: 'Full name', complaint: 'Enter your full name' },
    { type: 'birthday', label: 'Date of birth', complaint: 'Enter your date of birth' },
    { type: 'address', label: 'Postcode', complaint: 'Enter your postcode' },
    { type: 'occupation', label: 'Job title', complaint: 'Enter your job title' },
  ],
  refuse: ['I do not accept', 'Reject'],
  turnDown: ['No thanks', 'No, thank you'],
  own: {
    privacy: { exit: ['Decline and leave'], decline: ['Decline', 'I do not accept'] },
    cookies: {
      decline: ['Reject all', 'Continue without accepting', 'Do not consent'],
      settings: ['Manage cookies', 'Manage or reject cookies'],
    },
    notification: { decline: ['No thanks', 'Block'], later: ['Not now', 'Ask me later'] },
    marketing: { decline: ['No thanks'], later: ['Remind me later'] },
    permission: { decline: ["Don't allow"], later: ['Not now'] },
    update: { later: ['Not now', 'Remind me later'] },
    rating: { later: ['Remind me later', 'Maybe later'] },
    payment: {
      skip: ['No thanks, continue to the article', 'Continue without supporting'],
      later: ['Not now', 'Remind me in May'],
    },
    login: { skip: ['No thanks', 'Continue without signing in'], guest: ['Read as a guest'] },
    form: { skip: ['Skip this step'], later: ['Complete later'] },
    'pay-or-consent': { decline: ['Reject and leave', 'Reject all'] },
    gift: { later: ['Maybe later'] },
  },
  aside: ['Want to keep reading? ', '.'],
  skip: ['Skip', 'Skip this step'],
  later: ['Not now', 'Maybe later'],
  guest: ['Continue as a guest', 'Read as a guest'],
  elsewhere: ['Other ways to continue', "Can't sign in?"],
  settings: ['Manage my options', 'Let me choose'],
  save: ['Save and close', 'Save and exit', 'Confirm choices'],
  next: ['Next', 'Continue'],
  close: 'Close',
  insist: [
    [
      'Are you sure?',
      'Reader choices like this help to fund our work. You can change it at any time.',
      'Yes, I am sure',
      'Go back',
    ],
    [
      'Before you go',
      'It takes a second to turn on and to turn off.',
      'No, continue without',
      'Return to previous page',
    ],
  ],
  turnedAway: [
    ['You need to accept our terms to read this site.', 'Back'],
    ['Access is not possible without accepting our Privacy Notice.', 'Review notice'],
  ],
  phone: 'Mobile number',
  password: 'Password',
  missing: ['Enter your mobile number', 'Enter your email address', 'Enter a password of 6 or more characters'],
  purposes: ['Personalised advertising', 'Audience measurement', 'Social media features'],
  under: ['I am under 18', 'No, I am under 18'],
  tooYoung: ['You must be over 18 to view this content.', 'Back to the front page'],
  pay: ['Reject and pay £3.99 a month', 'Subscribe', 'Pay for privacy'],
  alternative: ['Use email and password', 'Sign in with email instead'],
  accountOnly: ['Sign in with email', 'Enter your email address and password.'],
  email: 'Email address',
  ageField: { label: 'Date of birth', complaint: 'Enter your date of birth' },
  thirdParty: ['Sign in with Google', 'Sign in with Apple'],
  agreement: 'I have read and accept the Terms and Conditions and Privacy Notice',
  agreementMissing: 'You must accept the Terms and Conditions to continue',
  each: ['Terms and Conditions', 'Privacy Notice'],
  clauses: [
    'We collect information about the pages you visit to improve our journalism.',
    'Comments are published under the name on your profile.',
    'Newsletters can be stopped with the link at the end of each email.',
    'Advertising partners may receive an identifier but never your name.',
    'Subscriptions renew automatically unless cancelled.',
    'You have the right to a copy of the data we hold about you.',
  ],
  unfold: 'Read our full Privacy Notice',
  promo: ['Weekend read', 'The village that moved uphill. Read the story'],
  links: ['Help', 'Complaints and corrections', 'Work for us'],
  filled: { name: 'Sam Whitlock', birthday: '1984-06-30', address: 'LS6 2AB', occupation: 'Teacher' },
  interests: {
    title: 'What would you like to read about?',
    options: ['Politics', 'World', 'Business', 'Sport', 'Culture', 'Climate', 'Science', 'Food'],
    complaint: 'Select at least {n} to continue',
  },
  region: { title: 'Choose your region for local news', complaint: 'Choose a region' },
  birthday: { title: 'What is your date of birth?', complaint: 'Select your date of birth' },
  places: [
    { name: 'Yorkshire', towns: ['Leeds', 'Sheffield', 'York'] },
    { name: 'North West', towns: ['Manchester', 'Liverpool'] },
    { name: 'Scotland', towns: ['Glasgow', 'Aberdeen'] },
  ],
  unset: 'Select',
  search: 'Search for a town or city',
};
