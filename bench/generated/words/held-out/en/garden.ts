import type { Bank } from '../../bank.ts';

/** An author of plants and gardening, with a camera that names them: warm, patient, a little leafy. */
export const garden: Bank = {
  subjects: {
    privacy: [
      [
        'Your privacy matters to us',
        'We store your photos and garden in the cloud so that you find them on every device. Please read our Privacy Policy to see how we look after your data.',
        'Accept and continue',
      ],
      [
        'Welcome to your garden',
        'Before we start, please accept our Terms of Use and Privacy Policy.',
        'Agree & start',
      ],
      [
        'Help our plant identification grow',
        'May we use the photos you take, without your name, to teach our system to recognize more plants and diseases?',
        'Yes, I agree',
      ],
      [
        'How we care for your data',
        'Your plant photos, notes and location stay with us. We only share what the weather service and the nursery need to serve you.',
        'Accept and open my garden',
      ],
    ],
    cookies: [
      [
        'A few cookies with your tea?',
        'We use cookies to keep your basket of seeds and bulbs, to see which guides are read and to show you offers that suit your garden.',
        'Accept all cookies',
      ],
      [
        'Your cookie preferences',
        'Necessary cookies keep the shop running. Others help us improve our plant library and are up to you.',
        'Allow all',
      ],
      [
        'Cookies in the potting shed',
        'We use them to remember your wish list of plants and, if you agree, to learn which articles gardeners love most.',
        'Accept and keep browsing',
      ],
    ],
    notification: [
      [
        'Never forget to water again',
        "We'll remind you when each of your plants is thirsty, hungry or due for repotting.",
        'Turn on reminders',
      ],
      [
        'Frost warnings',
        'Get a gentle nudge the evening before frost, heat or strong wind reaches your garden.',
        'Allow notifications',
      ],
      [
        'Your plants would like to keep in touch',
        'Allow notifications so that we can send you care reminders at the right time.',
        'Yes, remind me',
      ],
      [
        'Shall we tell you when your seedlings are ready?',
        'We will write when it is time to prick out, harden off and plant out.',
        'Send me care reminders',
      ],
    ],
    marketing: [
      [
        'The weekly garden letter',
        'Send me seasonal tips, planting ideas and offers from our nursery by email',
        'Subscribe',
      ],
      ['10% off your first plants', 'Join our newsletter and get a code for your first order', 'Get my 10% off'],
      [
        'News and special offers',
        'I would like to receive offers on plants, tools and the premium version',
        'Yes please',
      ],
      [
        'The nursery catalogue',
        'Email me when the spring and autumn catalogues come out and when plants are reduced',
        'Send me the catalogue',
      ],
    ],
    personalisation: [
      [
        'Tips made for your garden',
        'Use my plants, scans and local weather to suggest what to sow, prune and harvest',
        'Personalize my tips',
      ],
      [
        'Recommendations for you',
        'Use my browsing to recommend plants and products that suit my home',
        'Turn on recommendations',
      ],
    ],
    permission: [
      [
        'Let us see your plant',
        'We need access to your camera so that you can take a photo and find out what is growing.',
        'Allow camera access',
      ],
      [
        'Choose a photo from your gallery',
        'Allow access to your photos to identify plants you have already snapped.',
        'Allow access to photos',
      ],
      [
        'Where does your garden grow?',
        'With your location we can tell you your hardiness zone, the local weather and which plants grow nearby.',
        'Share location',
      ],
      [
        'Measure the light by your window',
        'Allow access to the camera and we will tell you whether the spot is bright enough for your plant.',
        'Open the light meter',
      ],
    ],
    update: [
      [
        'A fresh version has sprouted',
        'We have added thousands of new species and tidied up the care calendar. Update to enjoy them.',
        'Update',
      ],
      ['New version available', 'This update makes plant identification faster and more accurate.', 'Update now'],
      [
        'Time to repot the app',
        'The new version has a roomier garden journal and a better plant doctor.',
        'Get the new version',
      ],
    ],
    tutorial: [
      ['Snap a plant', 'Put the leaf or flower in the middle of the frame and tap the button.', 'Next'],
      [
        'Is it poorly?',
        'Use Diagnose to photograph a sick leaf. We will tell you what is wrong and how to treat it.',
        'Next',
      ],
      ['My Garden', 'Add your plants here to get a care plan for each of them.', "Let's grow"],
    ],
    rating: [
      [
        'Are you enjoying the app?',
        'We are a small team of plant lovers. A few stars would help us bloom.',
        'Give five stars',
      ],
      ['Did we name your plant correctly?', 'If so, we would be grateful for a review in the store.', 'Rate us'],
      [
        'Is your garden growing well with us?',
        'Leave a few kind words in the store and help other beginners to find the app.',
        'Leave a review',
      ],
    ],
    payment: [
      [
        'Try Premium free for 7 days',
        'Unlimited identifications, plant doctor and expert advice. Then $29.99 a year. Cancel anytime.',
        'Start free trial',
      ],
      [
        'Ask a botanist',
        'Our experts answer within 24 hours. Included in Premium for $3.99 a month.',
        'Unlock Premium',
      ],
      [
        'You have used your free scans for today',
        'Go Premium to identify as many plants as you like.',
        'Continue with Premium',
      ],
      [
        'Save an ailing plant',
        'With Premium the plant doctor gives you a full treatment plan for $2.99 a week.',
        'See the treatment plan',
      ],
    ],
    form: [
      ['Tell us about your garden', 'It helps us to suggest plants that will be happy there.', 'Save my garden'],
      ['Where shall we send your plants?', 'We pack them in the morning and they travel overnight.', 'Save address'],
      ['Introduce yourself', 'Other gardeners see your name when you ask the community.', 'Save'],
      ['Start your garden journal', 'Note what you have and we will fill in the calendar for you.', 'Start my journal'],
    ],
    login: [
      ['Welcome back, gardener', 'Log in and your plants will be just where you left them.', 'Log in'],
      ['Keep your garden safe', 'Sign in to back up your plants, notes and photos.', 'Sign in'],
      ['Log in to ask the community', 'Millions of growers are happy to help.', 'Log in'],
    ],
    age: [
      [
        'One quick check',
        'Our shop sells plant protection products and garden knives to adults only. Are you 18 or over?',
        'Yes, I am over 18',
      ],
      ['Are you old enough?', 'You have to be at least 18 to post in the community.', "I'm 18 or older"],
    ],
    'age-birthday': [
      [
        'When were you born?',
        'We ask because our youngest gardeners need a grown-up to help them sign up.',
        'Continue',
      ],
      ['Confirm your age', 'Please enter your date of birth to visit the shop for plant protection.', 'Confirm'],
    ],
    face: [
      [
        'Let us make sure it is you',
        'You are signing in on a new phone. A short face check keeps your garden yours.',
        'Start face check',
      ],
      [
        'Verify yourself as a seller',
        'Take a selfie so that other gardeners know there is a real person behind the cuttings.',
        'Take selfie',
      ],
    ],
    'pay-or-consent': [
      [
        'How would you like to read our guides?',
        'Free with personalized advertising and cookies, or without both for $1.49 a month.',
        'Agree and read for free',
      ],
      [
        'Our garden is kept by advertising',
        'Consent to advertising cookies to go on for free, or subscribe to the version without tracking.',
        'Consent and continue',
      ],
    ],
    gift: [
      ['A packet of seeds for you', 'Wildflowers, free with your first order this week.', 'Claim my seeds'],
      ['Spring surprise: 60% off Premium', 'Our best price of the year. Only until midnight.', 'Get the offer'],
      ['Share the joy', 'Invite a friend and you both get ten free identifications.', 'Invite a friend'],
      [
        'Happy first day of spring',
        'A free pot with every houseplant from our nursery, this weekend only.',
        'Choose my free pot',
      ],
    ],
    signup: [
      [
        'Plant your first seed',
        'Create an account to start your garden. It takes less than a minute.',
        'Create my account',
      ],
      ['Join our community of growers', 'Save your plants and ask for advice whenever you need it.', 'Join for free'],
      [
        'Keep your plants in one place',
        'Sign up to save every plant you have named and to get a watering calendar.',
        'Sign up for free',
      ],
    ],
  },
  questions: [
    {
      type: 'property-info',
      title: 'Where do your plants live?',
      options: ['On a windowsill', 'On a balcony', 'In a garden', 'In an allotment', 'In a greenhouse'],
      complaint: 'Please tell us where your plants live',
    },
    {
      type: 'property-info',
      title: 'What kind of home do you have?',
      options: ['Apartment', 'House with a yard', 'House without a yard', 'Farm'],
      complaint: 'Please choose your kind of home',
    },
    {
      type: 'family',
      title: 'Who else is at home?',
      options: ['Small children', 'A cat', 'A dog', 'My partner', 'Only me and my plants'],
      complaint: 'Choose who is at home, so that we can warn you of toxic plants',
    },
    {
      type: 'age',
      title: 'Which age group are you in?',
      options: ['Under 25', '25 to 39', '40 to 54', '55 to 69', '70 and over'],
      complaint: 'Please select your age group',
    },
    {
      type: 'sex',
      title: 'How do you identify?',
      options: ['Woman', 'Man', 'Non-binary', 'Other'],
      complaint: 'Please choose one of these',
    },
    {
      type: 'education',
      title: 'Have you ever studied plants?',
      options: ['I have a degree in botany', 'I took a course', 'I taught myself', 'I am just starting'],
      complaint: 'Please choose what fits you best',
    },
    {
      type: 'occupation',
      title: 'What do you do for a living?',
      options: ['I work with plants', 'Office work', 'Teaching', 'Retired', 'Studying', 'Something else'],
      complaint: 'Please choose what you do',
    },
    {
      type: 'family',
      title: 'Who helps you in the garden?',
      options: ['My children', 'My partner', 'My parents', 'A gardener', 'I do it all myself'],
      complaint: 'Please tell us who helps you',
    },
  ],
  fields: [
    { type: 'name', label: 'Your name', complaint: 'Please enter your name' },
    { type: 'address', label: 'Delivery address', complaint: 'Please enter an address for your plants' },
    { type: 'email', label: 'Your email', complaint: 'Please enter your email' },
    { type: 'nickname', label: 'Gardener name', complaint: 'Please choose a gardener name' },
    { type: 'property-info', label: 'Size of your garden', complaint: 'Please enter the size of your garden' },
    { type: 'occupation', label: 'Occupation', complaint: 'Please enter your occupation' },
    {
      type: 'contact-phone',
      label: 'Phone number for the driver',
      complaint: 'Please enter a number the driver can call',
    },
  ],
  refuse: ['No, I do not agree', 'Decline', 'Disagree'],
  turnDown: ['No thanks', 'No, thank you', "I'd rather not"],
  own: {
    privacy: {
      decline: ['Decline', 'No, I do not agree', "Don't share"],
      exit: ['Decline and leave', 'Disagree and close the app'],
    },
    cookies: {
      decline: ['Reject all', 'Only necessary', 'No cookies, thank you'],
      settings: ['Cookie settings', 'Let me choose'],
    },
    notification: {
      decline: ["No thanks, I'll remember", 'No reminders', "Don't allow", "No, I'll watch my plants myself"],
      later: ['Not now', 'Maybe later'],
    },
    marketing: {
      decline: ['No thanks', 'No newsletter, please', "I don't want emails", 'No mail from the nursery, thank you'],
      later: ['Maybe later', 'Another time'],
    },
    personalisation: {
      decline: ['No thanks', 'Keep it general', "Don't use my data"],
      later: ['Not now', 'Decide later'],
    },
    permission: {
      decline: ["Don't allow", 'No thanks', 'Continue without access', 'No, continue without access to it'],
      later: ['Not now', 'Maybe later', 'Ask me later'],
    },
    update: { later: ['Later', 'Maybe later', 'Remind me tomorrow', 'Update later, I am gardening'] },
    tutorial: { skip: ['Skip', 'Skip intro'] },
    rating: { later: ['Maybe later', 'Not now', 'Ask me later', 'Ask me after the harvest'] },
    payment: {
      skip: ['Continue with the free version', 'Skip', 'Use limited version', 'Continue without Premium'],
      later: ['Maybe later', 'Not now'],
    },
    question: { skip: ['Skip', 'Skip question'], later: ['Answer later', 'Not now'] },
    interests: { skip: ['Skip', 'Skip this step'], later: ['Choose later', 'Maybe later'] },
    form: { skip: ['Skip', 'Skip this step'], later: ["I'll do this later", 'Add later'] },
    region: { skip: ['Skip', 'Continue without a place'], later: ['Set later', 'Not now'] },
    login: {
      guest: ['Continue without an account', 'Look around as a guest'],
      skip: ['Skip', 'Skip login'],
      elsewhere: ['Other ways to continue', 'More options'],
    },
    age: { skip: ['Skip'], later: ['Not now', 'Maybe later'] },
    face: { skip: ['Skip', 'Skip face check'], later: ['Verify later', 'Not now'] },
    'pay-or-consent': { decline: ['Continue without consent', 'Reject advertising cookies'] },
    gift: { later: ['Maybe later', 'Keep it for later'] },
  },
  aside: ['Only want to look up a plant? ', ''],
  skip: ['Skip', 'Skip this step', 'Skip for now'],
  later: ['Not now', 'Maybe later', 'Later'],
  guest: ['Continue without an account', 'Look around as a guest'],
  elsewhere: ['Other ways to continue', 'More options', 'Having trouble logging in?'],
  settings: ['Cookie settings', 'Let me choose'],
  save: ['Save my choices', 'Save and close'],
  next: ['Continue', 'Next', 'Keep growing'],
  close: 'Close',
  insist: [
    [
      'Are you sure?',
      'Plants do better with regular care, and this helps you to give it.',
      'Yes, continue without it',
      'Go back',
    ],
    [
      'Wait a moment',
      'Nine out of ten gardeners find this useful. Would you like to think about it again?',
      'No, thank you',
      'All right, turn it on',
    ],
    [
      'Leave it out?',
      'Your garden works without it, but our tips will be less exact.',
      'Yes, leave it out',
      'Think again',
    ],
  ],
  turnedAway: [
    ['We are sorry, but we cannot open your garden unless you accept the Terms of Use.', 'Read them again'],
    ['The app needs your consent to work.', 'Back'],
  ],
  phone: 'Phone number',
  password: 'Password',
  missing: ['Please enter your phone number', 'Please enter your email', 'Please enter your password'],
  purposes: ['Statistics', 'Preferences', 'Marketing'],
  under: ["No, I'm younger", 'I am not 18 yet'],
  tooYoung: ['You are a little too young for this part of the garden. Please come back with a grown-up.', 'Go back'],
  pay: ['Subscribe for $1.49 a month', 'Pay and read without tracking'],
  alternative: ['Log in with email and password', 'Use my email instead'],
  accountOnly: ['Log in with email', 'Your email and password are all we need.'],
  email: 'Email',
  ageField: { label: 'Your date of birth', complaint: 'Please enter your date of birth' },
  thirdParty: ['Continue with Apple', 'Continue with Google', 'Continue with Facebook'],
  agreement: 'I accept the Terms of Use and the Privacy Policy',
  agreementMissing: 'Please accept the Terms of Use and the Privacy Policy',
  each: ['Terms of Use', 'Privacy Policy'],
  clauses: [
    '1. Photos. The pictures you take are sent to our servers to be identified and stay in your history.',
    '2. Location. It is used for weather and hardiness zones and is stored only if you save a garden.',
    '3. Accuracy. Results are suggestions. Never eat a plant or mushroom because of what the app says.',
    '4. Community. Be kind. Posts that break the rules are removed.',
    '5. Subscriptions. They renew unless cancelled at least 24 hours before the end of the period.',
    '6. Partners. Delivery services and payment providers receive what they need and nothing else.',
    '7. Your rights. You can export or delete your garden in the settings at any time.',
  ],
  unfold: 'Show the full text',
  promo: ['Bulbs are in', 'Tulips and daffodils for next spring. Take a look'],
  links: ['Help', 'Delivery', 'About us', 'Privacy Policy'],
  filled: {
    'contact-phone': '503 555 0136',
    name: 'Hannah Whitlock',
    address: '9 Orchard Lane, Portland',
    email: 'hannah.w@example.com',
    nickname: 'mossy_hannah',
    'property-info': '120 square yards',
    occupation: 'Librarian',
  },
  interests: {
    title: 'What would you like to grow?',
    options: ['Houseplants', 'Vegetables', 'Herbs', 'Roses', 'Succulents', 'Fruit trees', 'Orchids', 'Wildflowers'],
    complaint: 'Please choose at least {n}',
  },
  region: { title: 'Where is your garden?', complaint: 'Please choose the place your garden is in' },
  birthday: { title: "When's your birthday?", complaint: 'Please choose your birthday' },
  places: [
    { name: 'Oregon', towns: ['Portland', 'Eugene', 'Salem'] },
    { name: 'Vermont', towns: ['Burlington', 'Montpelier'] },
    { name: 'North Carolina', towns: ['Asheville', 'Raleigh', 'Durham'] },
  ],
  unset: 'Please choose',
  search: 'Search for a town or ZIP code',
};
