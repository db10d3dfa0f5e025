import type { Bank } from '../../bank.ts';

/** An author of an airline or a broadcaster: correct, a little stiff. */
export const carrier: Bank = {
  subjects: {
    privacy: [
      [
        'Before you travel with us online',
        'Our Privacy Notice describes the personal data we hold about passengers and why. Please read it together with the Conditions of Use and tell us whether you agree.',
        'Agree to the notice',
      ],
      [
        'Changes to our terms and Privacy Notice',
        'From 1 December we also process device data for fraud prevention. We need your agreement to the revised notice.',
        'I agree to the changes',
      ],
    ],
    cookies: [
      [
        'Cookies and your choices',
        'Some cookies make this site work. With your consent we also use cookies for analytics and for advertising on other sites.',
        'Yes, allow all cookies',
      ],
      [
        'Your privacy, your settings',
        'We and selected partners store cookies on your browser for measurement, content and advertising.',
        'Accept & continue',
      ],
    ],
    notification: [
      [
        'Gate changes, delays, boarding',
        'Allow notifications and we will tell you the moment something about your trip changes.',
        'Allow notifications',
      ],
    ],
    marketing: [
      [
        'Fares and offers by email',
        'Please send me special fares, promotions and partner offers by email',
        'Send me offers',
      ],
    ],
    personalisation: [
      [
        'Recommendations for your next trip',
        'Use my past searches to personalise the destinations and offers I see',
        'Use my searches',
      ],
    ],
    permission: [
      [
        'Use of your location',
        'If you permit access to your location, we can suggest the nearest airport.',
        'Permit location',
      ],
      ['Use of the camera', 'Scanning your passport requires permission to use the camera.', 'Permit camera'],
    ],
    update: [
      [
        'Please update the app',
        'A new version, 7.12, is in the store. It fixes boarding passes on lock screens.',
        'Go to the store',
      ],
    ],
    tutorial: [['How to use your trip page: 1 of 4', 'Tap a segment to see the seat map.', 'Go to 2 of 4']],
    rating: [['Tell us how we did', 'Please rate this app in the store. It takes under a minute.', 'Rate the app']],
    payment: [
      [
        'Priority membership',
        '$89 per year, renewed automatically, for fast track and extra baggage.',
        'Join Priority',
      ],
    ],
    form: [['Passenger profile', 'Please complete your profile with the following details.', 'Complete profile']],
    login: [
      ['Sign in to manage your booking', 'Use your mobile number and password.', 'Sign in to my account'],
      ['Members', 'Sign in to earn on this trip.', 'Continue to sign in'],
    ],
    age: [
      [
        'You must be 18 to view duty-free spirits',
        'Alcohol is sold to adults only. Are you aged 18 years or over?',
        'Yes, I am aged 18 or over',
      ],
    ],
    'age-birthday': [
      [
        'Age verification is required',
        'Please enter your date of birth. You must be an adult to continue.',
        'Submit date of birth',
      ],
    ],
    face: [
      [
        'Facial verification',
        'We will take an image of your face with the camera and match it with your travel document.',
        'Begin facial verification',
      ],
    ],
    'pay-or-consent': [
      [
        'Choose how you use this site',
        'Consent to advertising cookies and use the site free of charge, or pay $2.50 a month for access without advertising cookies.',
        'Consent and continue free',
      ],
    ],
    gift: [
      ['$25 towards your next trip', 'A voucher has been issued to new members. Valid for 30 days.', 'Add voucher'],
    ],
    signup: [
      ['Join our loyalty programme', 'Enter a mobile number, a password and your details to register.', 'Join now'],
    ],
  },
  questions: [
    {
      type: 'occupation',
      title: 'What is your employment status?',
      options: ['Employed full-time', 'Employed part-time', 'In education', 'Unemployed', 'Pensioner'],
      complaint: 'Please tell us your employment status',
    },
    {
      type: 'income',
      title: 'Which range includes your yearly income?',
      options: ['Up to $35,000', '$35,001 to $75,000', '$75,001 or more'],
      complaint: 'Please tell us your income range',
    },
    {
      type: 'marital-status',
      title: 'What is your current marital situation?',
      options: ['Never married', 'Married or civil partner', 'Divorced or widowed'],
      complaint: 'Please tell us your marital situation',
    },
  ],
  fields: [
    { type: 'employer', label: 'Employer name', complaint: 'Employer name must be entered' },
    { type: 'occupation', label: 'Your profession', complaint: 'Profession must be entered' },
    { type: 'birthday', label: 'Birth date (as in passport)', complaint: 'Birth date must be entered' },
  ],
  refuse: ['I do not agree to this', 'Decline the notice'],
  turnDown: ['No, do not use', 'I decline'],
  own: {
    privacy: {
      exit: ['Do not agree and exit', 'Decline and leave the site'],
      decline: ['I do not agree to the changes', 'Continue without agreeing'],
    },
    cookies: {
      decline: ['No, only required cookies', 'Continue without consent', 'Refuse optional cookies'],
      settings: ['Choose cookies', 'View and set preferences'],
    },
    notification: { decline: ['Do not notify me'], later: ['Ask me before I fly'] },
    marketing: { decline: ['Do not send me offers', 'No emails, please'], later: ['Ask again after my trip'] },
    personalisation: { decline: ['Do not use my searches'], later: ['Ask me another time'] },
    permission: { decline: ['Do not permit', 'Refuse access'], later: ['Decide when I travel'] },
    'pay-or-consent': { decline: ['I do not consent to advertising cookies'] },
    update: { later: ['Update after my trip', 'Remind me in three days'] },
    tutorial: { skip: ['Skip to my trip', 'Leave this guide'] },
    rating: { later: ['Rate another time'] },
    payment: { skip: ['Stay with standard membership'], later: ['Consider this later'] },
    gift: { later: ['Collect it later'] },
    login: { skip: ['Continue without signing in'], guest: ['Check in as a guest', 'Book without an account'] },
    question: { skip: ['I prefer not to answer'], later: ['Answer later'] },
    form: { skip: ['Skip my profile'], later: ['Complete at check-in'] },
  },
  skip: ['Skip this page', 'Continue without this'],
  later: ['Do this at a later time', 'Ask me another time'],
  guest: ['Continue without an account', 'Guest booking'],
  elsewhere: ['Other ways to continue', 'I cannot sign in'],
  settings: ['Choose cookies'],
  save: ['Confirm these preferences', 'Save cookie choices'],
  next: ['Go on', 'Confirm and go on'],
  close: 'Close this message',
  insist: [
    [
      'Do you wish to decline?',
      'You may not hear about changes to your trip in time.',
      'Yes, I wish to decline',
      'No, return',
    ],
    ['One more confirmation', 'This can be altered later in your account.', 'Decline as chosen', 'Change my choice'],
  ],
  turnedAway: [['Without your agreement we cannot offer online services.', 'Back to the notice']],
  phone: 'Mobile telephone',
  password: 'Account password',
  missing: [
    'Mobile telephone must be entered',
    'Email must be entered',
    'Account password must be at least 6 characters',
  ],
  purposes: ['Analytics cookies', 'Advertising cookies'],
  under: ['No, I am under the age of 18'],
  tooYoung: ['This section is closed to persons under 18.', 'Back to the age question'],
  pay: ['Pay $2.50 a month instead'],
  alternative: ['Identify me by email', 'Identify me by password'],
  accountOnly: ['Sign-in by email', 'Your email address and password are all that is needed.'],
  email: 'Email of your account',
  ageField: { label: 'Day of birth', complaint: 'Your age cannot be verified without a date of birth' },
  thirdParty: ['Sign in with PayPal', 'Sign in with Amazon'],
  agreement: 'I agree to the Conditions of Use and the Privacy Notice',
  agreementMissing: 'Please agree to the Conditions of Use before you continue',
  clauses: [
    '1. Who we are. The carrier named in your booking is the controller.',
    '2. What we hold. Contact data, itinerary, device identifiers.',
    '3. Why we hold it. To carry you, to prevent fraud, to answer you.',
    '4. Who receives it. Airports and border authorities where required.',
    '5. Your rights. You may see, correct and erase your data.',
  ],
  unfold: 'Read the full notice',
  promo: ['Winter timetable', 'New routes from Cardiff. See all'],
  links: ['Travel help', 'Conditions', 'Press office'],
  filled: { employer: 'Northgate Foundry', occupation: 'Accountant', birthday: '1984-01-26' },
  interests: {
    title: 'Which kinds of trip interest you?',
    options: ['Beaches', 'City breaks', 'Winter sports', 'Family holidays', 'Business trips'],
    complaint: 'Please mark {n} kinds of trip or more',
  },
  region: { title: 'Which city do you depart from?', complaint: 'Please tell us your city' },
  birthday: { title: 'Your date of birth, please', complaint: 'Please give the whole date' },
  places: [
    { name: 'Scotland', towns: ['Aberdeen', 'Inverness'] },
    { name: 'Wales', towns: ['Swansea', 'Bangor'] },
    { name: 'Northern Ireland', towns: ['Belfast', 'Derry'] },
  ],
  unset: 'Not chosen',
};
