import type { Bank } from '../../bank.ts';

/** An author of a supermarket with a loyalty card: helpful and complete sentences, a little old-fashioned. */
export const grocer: Bank = {
  subjects: {
    privacy: [
      [
        'Please review our customer terms',
        'To place orders and collect points you need to accept our Customer Terms. Our Data Policy explains how we use your shopping history and delivery address.',
        'I accept the customer terms',
      ],
      [
        'Our Data Policy is changing on 4 January',
        'We have added details about scan-and-go and about how long we keep receipts. Do you accept the new Data Policy?',
        'I accept the new policy',
      ],
    ],
    cookies: [
      [
        'This website uses cookies',
        'We use cookies for your trolley and sign-in. With your consent we also use them for statistics and for offers on other websites.',
        'Yes, accept all of them',
      ],
    ],
    notification: [
      [
        'Where is my delivery?',
        'Receive a notification when your driver sets off and when they are five minutes away.',
        'Receive delivery alerts',
      ],
      ['Do not miss your slot', 'We can remind you before your booked slot closes.', 'Remind me of my slot'],
    ],
    marketing: [
      [
        'Offers by post, email and text',
        'I would like to receive vouchers and recipe ideas from the store and its partners',
        'Yes, send me vouchers',
      ],
    ],
    personalisation: [
      [
        'Vouchers that match your shopping',
        'We can use your past purchases to select vouchers for you.',
        'Use my past purchases',
      ],
    ],
    permission: [
      ['Scan as you shop', 'Scan-and-go uses your camera to read barcodes.', 'Switch on the camera'],
      ['Find your nearest store', 'We use your location to show opening hours and stock.', 'Use my current location'],
    ],
    update: [['A new version is ready to install', 'It fixes an issue with saved lists.', 'Install new version']],
    tutorial: [['How scan-and-go works', 'Scan each item, bag it, then pay at the gate.', 'Show the next tip']],
    rating: [
      ['How is the app working for you?', 'Please take a minute to review us in the app store.', 'Write us a review'],
    ],
    payment: [
      ['Delivery Saver', '£6.99 a month for unlimited deliveries. You can cancel at any time.', 'Start Delivery Saver'],
    ],
    form: [['Your household', 'This helps us tailor baskets and substitutions.', 'Save household details']],
    login: [
      [
        'Sign in to your shopping account',
        'Enter your mobile number and password to see your orders.',
        'Sign in to shop',
      ],
      ['Sign in to collect points', 'Points are added when you sign in before checkout.', 'Sign in and collect'],
    ],
    age: [
      [
        'Age-restricted items',
        'Your basket contains alcohol. You must be at least 18 to buy it.',
        'I confirm that I am 18 or older',
      ],
    ],
    'age-birthday': [
      [
        'Please verify your age',
        'We need your date of birth before we can add alcohol to your basket.',
        'Verify and add',
      ],
    ],
    face: [
      [
        'Facial age estimation',
        'To buy alcohol at the self-service checkout, let the camera estimate your age from your face.',
        'Start the face check',
      ],
    ],
    'pay-or-consent': [
      [
        'Read our recipes your way',
        'Accept advertising trackers and read for free, or pay £1.50 a month to read without any trackers.',
        'Accept trackers and read',
      ],
    ],
    gift: [
      ['£12 off your first shop', 'Spend £60 or more. New customers only.', 'Apply £12 off'],
      ['You have unlocked a free coffee', 'Collect it in any of our cafés this week.', 'Add to my card'],
    ],
    signup: [['Register for a loyalty card', 'Please enter your mobile number and a few details.', 'Register my card']],
  },
  questions: [
    {
      type: 'income',
      title: 'How much does your household earn in a year?',
      options: ['Less than £15,000', '£15,000 to £35,000', '£35,000 to £60,000', 'More than £60,000'],
      complaint: 'Please select an income band',
    },
    {
      type: 'occupation',
      title: 'Which of these describes your working life?',
      options: [
        'Working full time',
        'Working part time',
        'Looking for work',
        'Caring for someone',
        'Retired from work',
      ],
      complaint: 'Please select a description of your working life',
    },
    {
      type: 'marital-status',
      title: 'Please select your household status',
      options: ['Living alone', 'Married or in a civil partnership', 'Living together', 'Widow or widower'],
      complaint: 'Please select a household status',
    },
  ],
  fields: [
    { type: 'occupation', label: 'Current occupation', complaint: 'Please enter your current occupation' },
    { type: 'employer', label: 'Name of your employer', complaint: 'Please enter the name of your employer' },
    { type: 'birthday', label: 'Birthday treat date', complaint: 'Please enter a date for your treat' },
  ],
  refuse: ['I do not accept', 'No, I do not accept this'],
  turnDown: ['No, not today', 'I do not want this'],
  own: {
    privacy: {
      exit: ['I do not accept, leave the shop'],
      decline: ['Shop without accepting', 'I do not accept the new policy'],
    },
    cookies: { decline: ['No, only necessary cookies', 'Refuse offers and statistics'], settings: ['Let me decide'] },
    notification: { decline: ['No delivery alerts', 'Do not remind me'], later: ['Ask when I order'] },
    marketing: { decline: ['No, do not contact me', 'I do not want vouchers'], later: ['Ask me at my next order'] },
    personalisation: {
      decline: ['Do not use my purchases', 'Give me standard vouchers'],
      later: ['Ask me again next month'],
    },
    permission: { decline: ['No, I will use the till', 'No, enter a postcode'], later: ['Ask me in the store'] },
    face: { skip: ['Show my ID to a colleague'], later: ['Check me at the till'] },
    age: { skip: ['Remove alcohol and carry on'], later: ['Confirm at delivery'] },
    'age-birthday': { skip: ['Carry on without alcohol'], later: ['Verify at delivery'] },
    'pay-or-consent': { decline: ['No trackers, back to the shop'] },
    update: { later: ['Install it tonight', 'Install after my order'] },
    tutorial: { skip: ['Skip to shopping', 'I know how it works'] },
    rating: { later: ['Review us next week', 'Ask me after my delivery'] },
    payment: { skip: ['Pay for each delivery'], later: ['Consider it next month'] },
    gift: { later: ['Apply it next time'] },
    login: { skip: ['Carry on without signing in'], guest: ['Check out as a guest', 'Shop as a guest'] },
    question: { skip: ['Skip and go shopping'], later: ['Answer next time I shop'] },
    form: { skip: ['Carry on without details'], later: ['Complete it next week'] },
    interests: { skip: ['Show all departments'] },
    region: { skip: ['Carry on without a store'] },
    birthday: { skip: ['No birthday treat, thank you'] },
  },
  aside: ['Not a card holder? ', ''],
  skip: ['Leave this out', 'Carry on without answering'],
  later: ['Next time I shop', 'I will do it later on'],
  guest: ['Carry on as a guest shopper', 'Browse the store first'],
  elsewhere: ['Problems signing in?', 'More ways to continue'],
  settings: ['Decide one by one'],
  save: ['Confirm my decision', 'Save my decision'],
  next: ['Next', 'Save and carry on'],
  close: 'Close this notice',
  insist: [
    [
      'Please confirm your choice',
      'You may change it in My account at any time.',
      'Confirm, I do not want it',
      'Go back and accept',
    ],
    ['One more question', 'Would you like to think about it again?', 'No, carry on', 'Yes, go back'],
  ],
  turnedAway: [['We are sorry. We cannot take orders unless the customer terms are accepted.', 'Review the terms']],
  phone: 'Mobile phone',
  password: 'Shopping account password',
  missing: ['Please enter a mobile phone', 'Please enter an email', 'The password is shorter than 6 characters'],
  purposes: ['Website statistics', 'Offers on other websites'],
  under: ['I am under 18, go back'],
  tooYoung: ['We can only sell alcohol to adults.', 'Back to my basket'],
  pay: ['Pay £1.50 a month, no trackers'],
  alternative: ['Sign in by email instead', 'I would rather use a password'],
  accountOnly: ['Sign in by email instead', 'Please enter your email and account password.'],
  email: 'Email for your account',
  ageField: { label: 'Date of birth of the buyer', complaint: 'Please enter the date of birth of the buyer' },
  thirdParty: ['Use my Google account', 'Use my Apple account'],
  agreement: 'I have read the Customer Terms and the Data Policy and I accept them',
  agreementMissing: 'Please tick to accept the Customer Terms',
  each: ['Customer Terms', 'Data Policy'],
  clauses: [
    'Prices in the app may differ from those in our convenience stores.',
    'We keep receipts for six years and delivery notes for one.',
    'Drivers see your name, address and telephone number on the day only.',
    'Points expire 24 months after they were collected.',
    'You may ask for a copy of your data in any store.',
    'We do not sell information about individual customers.',
  ],
  unfold: 'Read the terms in full',
  promo: ['Half-price week', 'Up to 50% off cupboard staples. See all'],
  links: ['Customer helpline', 'Store finder', 'Product recalls'],
  filled: { occupation: 'Gardener', employer: 'Oakfield Council', birthday: '1979-02-11' },
  interests: {
    title: 'Which departments do you shop most?',
    options: ['Bakery', 'Fruit and veg', 'Fish counter', 'Baby', 'Pet food', 'Household', 'Frozen'],
    complaint: 'Please select {n} or more departments',
  },
  region: { title: 'Select your local store', complaint: 'Please select a local store' },
  birthday: { title: 'When should we send your treat?', complaint: 'Please select a day, month and year' },
  places: [
    { name: 'Sussex', towns: ['Brighton', 'Lewes'] },
    { name: 'Somerset', towns: ['Bath', 'Taunton'] },
    { name: 'Cumbria', towns: ['Carlisle', 'Kendal'] },
  ],
  unset: 'Please select',
  search: 'Enter a town',
};
