import type { Bank } from '../../bank.ts';

/** An author of an app that names plants and minds them: gentle, leafy, long sentences, a subscription behind every fern. */
export const plants: Bank = {
  subjects: {
    privacy: [
      [
        'Before we dig in',
        'We care for your data the way we care for seedlings. Please take a moment to read our Terms of Service and Privacy Policy, which describe how the photos you upload and the places you find plants in are used.',
        'Accept & start growing',
      ],
      [
        'Terms & Privacy',
        'By continuing you agree that the pictures you take may be processed on our servers in order to identify plants, pests and diseases.',
        'Agree',
      ],
      [
        'A small update to our terms',
        'We now explain how identified photos help train our plant recognition. Please review the changes.',
        'Accept changes',
      ],
    ],
    cookies: [
      [
        'This garden uses cookies',
        'Some are needed to keep the site alive. Others help us learn which care guides you find useful and let partners show relevant ads.',
        'Accept all cookies',
      ],
      [
        '',
        'We use cookies and similar tools to improve our plant encyclopedia and measure our advertising. Is that okay with you?',
        "That's okay",
      ],
    ],
    notification: [
      [
        'Never forget to water again',
        "We'll send a gentle nudge whenever one of your plants is thirsty.",
        'Remind me to water',
      ],
      [
        'Plants need you on time',
        'Turn on reminders for watering, misting, fertilizing and repotting.',
        'Turn on reminders',
      ],
      ['Frost is coming', 'Get weather alerts so you can bring your tender plants inside in time.', 'Send me alerts'],
    ],
    marketing: [
      [
        'Letters from the greenhouse',
        'Send me seasonal care tips, plant stories and special offers by email',
        'Subscribe',
      ],
      [
        'Deals for plant people',
        'I want to hear about discounts on pots, soil and premium plans',
        'Keep me in the loop',
      ],
    ],
    personalisation: [
      [
        'A feed that grows with you',
        'Use my plant collection to recommend articles, products and new plants',
        'Personalize my feed',
      ],
      [
        'Ads that suit you',
        'Allow us and our partners to use my activity to show ads that are more relevant',
        'Allow personalized ads',
      ],
    ],
    permission: [
      ['Point, snap, identify', 'To recognize plants we need to use your camera.', 'Enable camera'],
      [
        'Light and climate matter',
        'Share your location so that we can match care plans to your local weather and sunlight.',
        'Enable location',
      ],
      [
        'Identify plants from your photos',
        'Give access to your library to pick pictures you already have.',
        'Open photo library',
      ],
    ],
    update: [
      ['A fresh version has sprouted', 'Faster identification and 3,000 new succulents.', 'Update'],
      ['Please update', 'This version fixes reminders that arrived a day late.', 'Get the update'],
    ],
    tutorial: [
      ['Snap a clear photo', 'One leaf or flower, in focus, in good light.', 'Next tip'],
      ['Meet your Plant Doctor', 'Yellow leaves? Brown spots? Take a picture and get a diagnosis.', 'Okay'],
      ['Build your garden', 'Add plants to get a care schedule for each of them.', "Let's grow"],
    ],
    rating: [
      ['Are you enjoying the app?', 'Your stars help our little team bloom.', 'Love it, rate 5 stars'],
      ['You have identified 10 plants!', 'Would you mind leaving us a review?', 'Write a review'],
    ],
    payment: [
      [
        'Unlock unlimited identification',
        '7 days free, then $29.99 per year. Diagnose diseases, chat with botanists and get reminders for every plant.',
        'Start my free trial',
      ],
      [
        'Design your trial',
        'Most plant parents choose yearly. $39.99, which is just $0.77 a week.',
        'Continue with yearly',
      ],
      ['Ask a real botanist', 'Get an answer within 24 hours for $4.99.', 'Buy one consultation'],
    ],
    form: [
      ['Tell us about you and your garden', 'We use this to build a care plan that suits your life.', 'Build my plan'],
      ['Join the community', 'Introduce yourself to other plant lovers nearby.', 'Create profile'],
      ['Seed giveaway', 'Where should our seeds find you?', 'Send me seeds'],
    ],
    login: [
      ['Save your garden', 'Sign in so you never lose your plants, photos and reminders.', 'Sign in'],
      ['Welcome back, plant parent', 'Your ferns have missed you.', 'Log in'],
      ['Log in to keep identifying', 'It is free and takes a few seconds.', 'Continue'],
    ],
    age: [
      ['Are you over 16?', 'Sharing photos with the community is for people aged 16 and over.', 'Yes, I am 16 or over'],
      [
        'How old are you?',
        'Our foraging guides cover poisonous plants, so they are for people aged 16 and over.',
        'I am 16 or older',
      ],
    ],
    'age-birthday': [
      ['When were you born?', 'Community members have to be at least 16 years old.', 'Continue'],
      ['Please enter your birth date', 'We ask everyone, so that young gardeners stay safe.', 'Confirm'],
    ],
    face: [
      ['Become a verified expert', 'Scan your face so that members know a real person answers.', 'Scan face'],
      ['Confirm it is really you', 'We need a selfie before you can sell plants on the marketplace.', 'Take a selfie'],
    ],
    'pay-or-consent': [
      [
        'Keep our encyclopedia free',
        'You can read all 20,000 plant pages at no charge if you accept cookies for personalized ads, or subscribe and browse in peace.',
        'Accept and read on',
      ],
      ['Two ways to use our site', 'Allow advertising cookies, or choose the ad-free subscription.', 'Allow cookies'],
    ],
    gift: [
      ['Spring sale', '50% off Premium for the next 23 hours. Your plants will thank you.', 'Claim 50% off'],
      ['A free cutting for you', 'Order any pot today and we will add a baby pothos.', 'Get my cutting'],
      ['Give a month, get a month', 'Invite a fellow plant lover to Premium.', 'Share the love'],
    ],
    signup: [
      ['Create your garden', 'Start your collection with your very first plant.', 'Create my garden'],
      ['Sign up with email', 'Join 40 million plant lovers.', 'Sign up'],
    ],
  },
  questions: [
    {
      type: 'interest',
      title: 'How would you describe yourself as a gardener?',
      options: ['Total beginner', 'I keep a few alive', 'Pretty confident', 'Certified plant nerd'],
      complaint: 'Choose the one that fits you best',
    },
    {
      type: 'interest',
      title: 'What would you like help with?',
      options: ['Naming plants', 'Watering on time', 'Saving a sick plant', 'Growing food', 'Designing a garden'],
      complaint: 'Select what you need help with',
    },
    {
      type: 'property-info',
      title: 'What kind of home do you live in?',
      options: ['Apartment', 'Apartment with a balcony', 'House with a yard', 'Farm', 'Dorm room'],
      complaint: 'Select the kind of home you live in',
    },
    {
      type: 'age',
      title: "What's your age?",
      options: ['16–24', '25–34', '35–44', '45–54', '55–64', '65 or older'],
      complaint: 'Select your age',
    },
    {
      type: 'sex',
      title: 'I am a…',
      options: ['Woman', 'Man', 'Non-binary person'],
      complaint: 'Please choose an option to continue',
    },
    {
      type: 'family',
      title: 'Who shares your home with you?',
      options: ['Curious cats', 'Dogs', 'Small children', 'Adults only', 'I live alone'],
      complaint: 'Select who lives with you, so that we can warn you about toxic plants',
    },
    {
      type: 'interest',
      title: 'How much time do you have for your plants each week?',
      options: ['Barely 10 minutes', 'About an hour', 'A few hours', 'All day, every day'],
      complaint: 'Select how much time you have',
    },
    {
      type: 'health',
      title: 'Does gardening help you with any of these?',
      options: ['Stress', 'Anxiety', 'Sleep', 'Back pain', 'Loneliness', "I'm feeling great already"],
      complaint: 'Select how you are feeling',
    },
    {
      type: 'health',
      title: 'Are you allergic to anything that grows?',
      options: ['Grass pollen', 'Tree pollen', 'Ragweed', 'Latex plants', 'Not that I know of'],
      complaint: 'Select your allergies',
    },
    {
      type: 'city',
      title: 'Which growing zone do you live in?',
      options: ['Zones 3–4', 'Zones 5–6', 'Zones 7–8', 'Zones 9–10', 'Outside the U.S.'],
      complaint: 'Select your growing zone',
    },
    {
      type: 'payment-record',
      title: 'How much did you spend on plants last year?',
      options: ['Under $50', '$50–$200', '$200–$500', 'More than I will admit to my partner'],
      complaint: 'Select an amount',
    },
    {
      type: 'occupation',
      title: 'Do you work with plants?',
      options: ['Just for fun', 'I study them', 'I work in a nursery', 'I am a landscaper', 'I am a farmer'],
      complaint: 'Select one to continue',
    },
    {
      type: 'income',
      title: 'What is your household income?',
      options: ['Under $30,000', '$30,000–$60,000', '$60,000–$100,000', 'Over $100,000'],
      complaint: 'Select your household income',
    },
    {
      type: 'interest',
      title: 'Have you ever lost a plant you loved?',
      options: ['Yes, and I still think about it', 'A few, oops', 'More than I can count', 'Never!'],
      complaint: 'Select one to go on',
    },
  ],
  fields: [
    { type: 'nickname', label: 'Garden name', complaint: 'Give your garden a name' },
    { type: 'name', label: 'Your first name', complaint: 'We need a name to call you by' },
    { type: 'age', label: 'Your age', complaint: 'Please tell us your age' },
    { type: 'city', label: 'City or ZIP code', complaint: 'Please enter your city or ZIP code' },
    { type: 'address', label: 'Mailing address', complaint: 'Please enter a mailing address' },
    { type: 'birthday', label: 'Birth date', complaint: 'Please enter your birth date' },
  ],
  refuse: ['Decline', 'I do not agree'],
  turnDown: ['No, thanks', "No, I'm fine"],
  own: {
    privacy: { decline: ['Decline', 'Disagree', 'No, I do not agree'], exit: ['Decline and exit', 'Close the app'] },
    cookies: {
      decline: ['Decline', 'Only what is needed', 'Reject optional'],
      settings: ['Customize', 'Cookie options'],
    },
    notification: {
      decline: ["No thanks, I'll remember", "Don't remind me", 'No reminders'],
      later: ['Maybe later', 'Remind me tomorrow'],
    },
    marketing: { decline: ['No, thanks', 'No emails, please'], later: ['Another time', 'Maybe later'] },
    personalisation: {
      decline: ['No, thanks', "Don't personalize", 'Keep it general'],
      later: ['Decide later', 'Maybe later'],
    },
    permission: {
      decline: ["Don't allow", 'No, thanks', 'Continue without access'],
      later: ['Not now', 'Maybe later'],
    },
    update: { later: ['Later', 'Remind me later'] },
    tutorial: { skip: ['Skip', 'Skip tips', 'I know how this works, skip'] },
    rating: { later: ['Not now', 'Ask me later', 'Maybe another day'] },
    payment: {
      skip: ['Continue with limited version', 'Skip', 'No thanks, keep it basic'],
      later: ['Not now', 'Maybe when spring comes'],
    },
    question: { skip: ['Skip', 'Skip question', 'Continue without answering'], later: ['Answer later', 'Maybe later'] },
    form: { skip: ['Skip', 'Continue without a profile'], later: ['Fill in later', 'Maybe later'] },
    login: {
      guest: ['Continue without an account', 'Try it first', 'Identify a plant as a guest'],
      skip: ['Skip', 'Skip sign-in'],
      elsewhere: ['Other ways', 'More'],
    },
    face: {
      skip: ['Skip', 'Continue without verification'],
      later: ['Verify later', 'Not now'],
      alternative: ['Verify with my password', 'Use another method'],
    },
    'pay-or-consent': { decline: ['Decline', 'Reject cookies'] },
    gift: { later: ['Maybe later', 'Save it for later'] },
    interests: { skip: ['Skip', 'I like everything, skip'], later: ['Pick later'] },
    region: { skip: ['Skip', 'Continue without location'], later: ['Set later'] },
    birthday: { skip: ['Skip', 'Continue without it'], later: ['Add later'] },
  },
  aside: ['In a hurry to name that flower? ', ''],
  skip: ['Skip', 'Skip this'],
  later: ['Maybe later', 'Not now'],
  guest: ['Continue without an account', 'Try it first'],
  elsewhere: ['Other ways', 'More'],
  settings: ['Customize', 'More options'],
  save: ['Save preferences', 'Save and close'],
  next: ['Continue', 'Next'],
  close: 'Close',
  insist: [
    [
      'Are you sure?',
      'Your plants might miss out, but you can always change this in your profile.',
      'Yes, I am sure',
      'No, go back',
    ],
    [
      'Still no?',
      'We will respect that, and you can go on using the app.',
      'Yes, continue without',
      'Let me reconsider',
    ],
  ],
  turnedAway: [
    [
      'We are sorry, but we cannot identify plants for you unless you accept our Terms of Service and Privacy Policy.',
      'Back',
    ],
    ['Please accept the terms to use the app.', 'I see'],
  ],
  phone: 'Phone number',
  password: 'Password',
  missing: ['Please enter your phone number', 'Please enter your email', 'Please enter a password'],
  purposes: ['Statistics', 'Personalized ads', 'Remembering my garden'],
  under: ['No, I am under 16', "I'm younger than 16"],
  tooYoung: ['This part of the garden is for older gardeners. Please ask a parent to explore it with you.', 'Go back'],
  pay: ['Subscribe for $1.99 a month', 'Choose ad-free'],
  alternative: ['I have an account', 'Use my email and password'],
  accountOnly: ['Sign in with email', 'Just your email and password, nothing else.'],
  email: 'Email address',
  ageField: { label: 'Birth date', complaint: 'Please enter your birth date' },
  thirdParty: ['Continue with Google', 'Continue with Apple', 'Continue with Facebook'],
  agreement: 'I accept the Terms of Service and the Privacy Policy',
  agreementMissing: 'Please accept the terms to continue',
  each: ['Terms of Service', 'Privacy Policy'],
  clauses: [
    'Identification results are suggestions and may be wrong. Never eat a plant because of them.',
    'Photos you upload may be used to improve our recognition, without your name.',
    'Location is stored with a photo only if you have allowed it.',
    'Subscriptions renew automatically unless canceled 24 hours before the period ends.',
    'Diagnoses do not replace the advice of a professional.',
    'You may delete your garden and all photos in it at any time.',
  ],
  unfold: 'Show the whole policy',
  promo: ['Plant of the week', 'String of hearts'],
  links: ['Help & FAQ', 'About us', 'Plant library'],
  filled: {
    nickname: 'The Jungle Room',
    name: 'Robin',
    age: '37',
    city: 'Madison',
    address: '7 Willow Court',
    birthday: '1988-05-04',
  },
  interests: {
    title: 'Which plants make your heart beat faster?',
    options: ['Succulents', 'Orchids', 'Herbs', 'Roses', 'Trees', 'Mushrooms', 'Carnivorous plants', 'Wildflowers'],
    complaint: 'Pick {n} or more to continue',
  },
  region: { title: 'Where does your garden grow?', complaint: 'Please select where you live' },
  birthday: { title: 'Your birthday', complaint: 'Please select your birthday' },
  places: [
    { name: 'Wisconsin', towns: ['Madison', 'Milwaukee', 'Green Bay'] },
    { name: 'Florida', towns: ['Tampa', 'Orlando'] },
    { name: 'Colorado', towns: ['Denver', 'Boulder', 'Fort Collins'] },
  ],
  unset: 'Please select',
  search: 'Search for your city',
};
