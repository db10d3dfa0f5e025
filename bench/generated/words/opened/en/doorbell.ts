import type { Bank } from '../../bank.ts';

/** An author of cameras and alarms for the home: brisk and dry, safety before all. */
export const doorbell: Bank = {
  subjects: {
    privacy: [
      [
        'Your video, your privacy',
        'Recordings from your cameras are stored encrypted. Our Privacy Notice explains who can view them and how long they are kept before they are deleted.',
        'Agree & Continue',
      ],
      [
        'Terms of Service and Privacy Notice',
        'Before you set up your first device, please review and accept our Terms of Service and Privacy Notice.',
        'Accept',
      ],
      [
        "We've changed our Privacy Notice",
        'It now covers video search, person detection and sharing clips with the people you invite to your home.',
        'I agree to the new notice',
      ],
    ],
    cookies: [
      [
        'Cookies on this site',
        'We use cookies and similar tools to keep your session secure, understand how our store is used and show ads for our devices on other sites.',
        'Accept cookies',
      ],
      [
        'Your cookie choices',
        'Essential cookies keep live view and checkout working. Analytics and advertising cookies are optional.',
        'Accept all',
      ],
    ],
    notification: [
      [
        'Know when someone is at the door',
        'Turn on notifications to get an alert the moment your doorbell is pressed or motion is detected.',
        'Turn on alerts',
      ],
      [
        'Motion alerts are off',
        "Without alerts you won't be told about activity at your home while you're away.",
        'Enable notifications',
      ],
      [
        'Alarm notifications',
        'Let us notify you when a door opens, a smoke detector sounds or your system goes offline.',
        'Allow alerts',
      ],
    ],
    marketing: [
      ['Deals on devices', 'Email me about new cameras, bundles and seasonal offers', 'Sign me up for deals'],
      [
        'Security tips and offers',
        'Send me home security tips, product news and promotions by email and text message',
        'Subscribe',
      ],
    ],
    personalisation: [
      [
        'Interest-based recommendations',
        'Use my device activity to recommend accessories, plans and features that suit my home',
        'Turn on recommendations',
      ],
      [
        'Help improve detection',
        'Share clips from my cameras so that person and package detection gets more accurate for me',
        'Share my clips',
      ],
    ],
    permission: [
      [
        'Find your device on the network',
        'The app needs access to your local network to discover and connect to your camera during setup.',
        'Allow local network access',
      ],
      [
        'Location for home and away modes',
        'Allow location access so your system can arm itself when everyone has left and disarm when you return.',
        'Allow location',
      ],
      [
        'Use your microphone for two-way talk',
        'To speak with visitors through your doorbell, give the app access to your microphone.',
        'Allow microphone access',
      ],
      ['Turn on Bluetooth', 'Bluetooth is used to find nearby devices that are in setup mode.', 'Allow Bluetooth'],
    ],
    update: [
      [
        'Firmware update available',
        'Your front door camera has an update that improves night vision. It will be offline for about three minutes.',
        'Install update',
      ],
      [
        'A newer version of this app is available',
        'Live view connects faster and the event history is easier to search.',
        'Update app',
      ],
    ],
    tutorial: [
      ['Your dashboard', 'Every camera, lock and sensor is here. Tap a camera for a live view.', 'Next tip'],
      [
        'Draw your motion zones',
        'Drag the corners to choose the area your camera watches, and leave out the street.',
        'Got it',
      ],
      [
        'Three modes, one tap',
        'Disarmed, Home and Away. Choose which sensors and cameras are active in each.',
        'Show me how',
      ],
    ],
    rating: [
      ['How is your setup working?', 'Rate the app and let other homeowners know.', 'Rate us'],
      [
        'Feeling safer at home?',
        'If the app has been reliable for you, please leave a rating in the app store.',
        'Leave a rating',
      ],
    ],
    payment: [
      [
        'Your 30-day trial has ended',
        'Keep recording with a Protect plan. From $4.99 a month you get 180 days of video history, snapshots and person alerts.',
        'Subscribe now',
      ],
      [
        'Add 24/7 professional monitoring',
        'Our agents call you and request help when your alarm goes off. $20 a month, cancel anytime.',
        'Add monitoring',
      ],
      [
        "Don't miss what happened",
        'Without a plan you only have live view. Save and review every event with a subscription.',
        'Choose a plan',
      ],
    ],
    form: [
      ['Emergency contact details', 'Responders get this information when your alarm is triggered.', 'Save details'],
      ['Set up your home', 'Tell us about the place you are protecting. You can edit it later.', 'Save and continue'],
      ['Register your warranty', 'Fill in your details to register the device under your name.', 'Register device'],
    ],
    login: [
      ['Sign in to your account', 'See live video and control your alarm.', 'Sign In'],
      ['Welcome back', 'Enter your mobile number and password to get to your devices.', 'Continue'],
      ["You've been signed out", 'For your security, please sign in again to view your cameras.', 'Sign in again'],
    ],
    age: [
      ['Age requirement', 'You must be at least 18 years old to own a home security account.', "I'm 18 or older"],
      [
        'This clip may be upsetting',
        'Videos in the neighborhood feed can show crimes. Please confirm that you are 18 or over before viewing.',
        'Yes, I am 18 or over',
      ],
    ],
    'age-birthday': [
      [
        'Confirm your date of birth',
        'Account owners have to be adults. We only use your date of birth to check that.',
        'Confirm date of birth',
      ],
      [
        'Check your eligibility',
        'Professional monitoring is available to people aged 18 and older. Please enter your date of birth.',
        'Check',
      ],
    ],
    face: [
      [
        "Verify it's really you",
        'Someone tried to sign in from a new device. Scan your face to confirm that you own this account.',
        'Begin face scan',
      ],
      [
        'Identity check',
        'Before you take over ownership of this system, hold the phone at eye level for a facial scan.',
        'Scan face now',
      ],
    ],
    'pay-or-consent': [
      [
        'The neighborhood feed is paid for by ads',
        'Accept advertising cookies to read it at no cost, or go ad-free for $1.99 a month.',
        'Accept cookies and read the feed',
      ],
      [
        'Free with personalized ads or paid without',
        'Allow our partners to track you for advertising, or subscribe to use our safety news without tracking.',
        'Allow tracking and continue',
      ],
    ],
    gift: [
      ['$50 off your first camera', 'Offer ends Sunday at midnight. One per household.', 'Get $50 off'],
      [
        'A month of video recording, on us',
        'We added a free month of the Protect plan to your new device.',
        'Activate free month',
      ],
      ['Refer a neighbor', 'They save 20% and you get a free solar panel.', 'Share my link'],
    ],
    signup: [
      ['Create your account', 'You need an account to set up devices and see who is at your door.', 'Create account'],
      [
        "Let's protect your home",
        'Enter your mobile number and a few details. It takes about a minute.',
        'Get started',
      ],
    ],
  },
  questions: [
    {
      type: 'property-info',
      title: 'What type of home do you live in?',
      options: ['House', 'Apartment', 'Townhouse', 'Mobile home', 'Other'],
      complaint: 'Select your home type to continue',
    },
    {
      type: 'property-info',
      title: 'Do you own or rent?',
      options: ['Own', 'Rent', 'Live with family'],
      complaint: 'Please tell us whether you own or rent',
    },
    {
      type: 'family',
      title: 'Who lives with you?',
      options: ['Just me', 'A partner', 'Children', 'Parents', 'Roommates'],
      complaint: 'Please select who lives in your home',
    },
    {
      type: 'age',
      title: 'What is your age range?',
      options: ['18 to 29', '30 to 44', '45 to 59', '60 or older'],
      complaint: 'Please select an age range',
    },
    {
      type: 'occupation',
      title: 'What does a typical workday look like for you?',
      options: ['I work from home', 'I work in an office', 'I work shifts', "I'm retired", "I'm a student"],
      complaint: 'Choose the workday that fits you best',
    },
    {
      type: 'income',
      title: 'What is your annual household income?',
      options: ['Under $40,000', '$40,000 to $80,000', '$80,000 to $150,000', 'Over $150,000'],
      complaint: 'Please select your household income',
    },
    {
      type: 'disability',
      title: 'Does anyone in your home need help in an emergency?',
      options: ['Uses a wheelchair', 'Hard of hearing', 'Low vision', 'Everyone can get out unaided'],
      complaint: 'Please select one so responders are prepared',
    },
  ],
  fields: [
    { type: 'name', label: 'Full name', complaint: 'Full name is required' },
    { type: 'address', label: 'Street address', complaint: 'Enter the street address of your home' },
    { type: 'contact-phone', label: 'Emergency contact number', complaint: 'Enter an emergency contact number' },
    { type: 'email', label: 'Email for alerts', complaint: 'Enter an email for alerts' },
    { type: 'family', label: 'Number of people in the home', complaint: 'Enter how many people live in the home' },
  ],
  refuse: ['Decline', 'I do not agree', "Don't accept"],
  turnDown: ['No thanks', 'No, thank you', "Don't turn on"],
  own: {
    privacy: {
      decline: ['Decline', 'I do not agree', "Don't agree"],
      exit: ['Decline and exit setup', 'Disagree and quit'],
    },
    cookies: {
      decline: ['Reject optional cookies', 'Decline all', 'Essential cookies only'],
      settings: ['Manage cookies', 'Customize settings'],
    },
    notification: {
      decline: ['Keep alerts off', 'No thanks', "Don't allow"],
      later: ['Not now', 'Remind me later'],
    },
    marketing: { decline: ['No thanks', 'No emails, please'], later: ['Maybe later', 'Not right now'] },
    personalisation: {
      decline: ["Don't share my clips", 'No thanks', 'Keep it off'],
      later: ['Not now', 'Decide later'],
    },
    permission: {
      decline: ["Don't allow", 'Continue without access', 'Deny'],
      later: ['Not now', 'Set up later', 'Ask me later'],
    },
    update: { later: ['Update later', 'Remind me tonight', 'Remind me later'] },
    tutorial: { skip: ['Skip tour', 'Skip tips', 'Skip'] },
    rating: { later: ['Remind me later', 'Not now'] },
    payment: {
      skip: ['Continue without a plan', 'No thanks, live view only', 'Skip'],
      later: ['Choose later', 'Maybe later'],
    },
    question: { skip: ['Skip', 'Skip question'], later: ['Answer later', "I'll finish this later"] },
    form: { skip: ['Skip this step', 'Continue without details'], later: ['Do this later', 'Finish setup later'] },
    region: { skip: ['Skip', 'Continue without a city'], later: ['Set location later'] },
    login: {
      guest: ['Browse the app without an account', 'Try the demo home'],
      skip: ['Skip sign in', 'Skip'],
      elsewhere: ['Other options', "Can't sign in?"],
    },
    age: { skip: ['Skip'], later: ['Confirm later', 'Not now'] },
    face: { skip: ['Skip face scan', 'Skip'], later: ['Verify later', 'Not now'] },
    'pay-or-consent': { decline: ['Reject advertising cookies', 'Continue without tracking'] },
    gift: { later: ['Maybe later', 'Save for later'] },
  },
  aside: ['Setting up in a hurry? ', ''],
  skip: ['Skip', 'Skip this step', 'Skip setup'],
  later: ['Not now', 'Maybe later', 'Do this later'],
  guest: ['Try the demo home', 'Continue without an account'],
  elsewhere: ['Other options', "Can't sign in?"],
  settings: ['Manage cookies', 'Customize settings'],
  save: ['Save preferences', 'Confirm choices'],
  next: ['Continue', 'Next', 'Save & continue'],
  close: 'Close',
  insist: [
    [
      'Are you sure?',
      'Some security features will be limited. You can change this at any time in the Control Center.',
      "Yes, I'm sure",
      'Go back',
    ],
    [
      'Your home may be less protected',
      'Most customers leave this on. Do you still want to continue without it?',
      'Continue without it',
      'Keep me protected',
    ],
  ],
  turnedAway: [
    ['You need to accept the Terms of Service to set up a device.', 'Review terms'],
    ["We can't connect your system without your agreement.", 'Back'],
  ],
  phone: 'Mobile phone number',
  password: 'Password',
  missing: ['Enter your mobile phone number', 'Enter a valid email address', 'Enter your password'],
  purposes: ['Analytics', 'Functional', 'Targeted advertising'],
  under: ["I'm under 18", 'No, I am younger than 18'],
  tooYoung: ['You have to be 18 or older to use this service. Ask an adult in your home to set it up.', 'Back'],
  pay: ['Go ad-free for $1.99 a month', 'Subscribe without tracking'],
  alternative: ['Use email and password', 'Sign in with a password instead'],
  accountOnly: ['Email sign in', 'Enter the email address and password of your account.'],
  email: 'Email address',
  ageField: { label: 'Date of birth (MM/DD/YYYY)', complaint: 'Enter your date of birth' },
  thirdParty: ['Sign in with Amazon', 'Sign in with Google', 'Sign in with Apple'],
  agreement: 'I agree to the Terms of Service and have read the Privacy Notice',
  agreementMissing: 'You must agree to the Terms of Service to continue',
  each: ['Terms of Service', 'Privacy Notice'],
  clauses: [
    '1. Recordings. Video and audio from your devices are uploaded when motion is detected or the button is pressed.',
    '2. Retention. Recordings are deleted after the period you choose, 180 days at the longest.',
    '3. Shared users. People you invite can see live view and history until you remove them.',
    '4. Law enforcement. We release recordings only with your consent or when the law obliges us to.',
    '5. Your duties. Point cameras at your own property and let visitors know that they are recorded.',
    '6. Monitoring. Response times depend on local agencies and are not guaranteed.',
    '7. Deletion. Removing a device from your account removes its recordings.',
  ],
  unfold: 'View full terms',
  promo: ['Solar panels are back', 'Never charge your camera again. Shop now'],
  links: ['Support', 'System status', 'Shop', 'Privacy Notice'],
  filled: {
    name: 'Marcus Delgado',
    address: '418 Alder Street, Boise',
    'contact-phone': '208 555 0147',
    email: 'm.delgado@example.com',
    family: '4',
  },
  interests: {
    title: 'What do you want to protect?',
    options: ['Front door', 'Backyard', 'Driveway', 'Packages', 'Kids', 'Pets', 'Garage', 'Windows'],
    complaint: 'Select at least {n} to continue',
  },
  region: { title: 'Where is your home?', complaint: 'Select the city your home is in' },
  birthday: { title: "What's your date of birth?", complaint: 'Select your date of birth' },
  places: [
    { name: 'Idaho', towns: ['Boise', 'Nampa', 'Pocatello'] },
    { name: 'Arizona', towns: ['Phoenix', 'Tucson', 'Mesa'] },
    { name: 'Georgia', towns: ['Atlanta', 'Savannah'] },
  ],
  unset: 'Choose one',
  search: 'Search city or ZIP code',
};
