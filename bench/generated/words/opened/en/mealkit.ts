import type { Bank } from '../../bank.ts';

/** An author of boxes of ingredients delivered each week: playful, hungry, full of kitchen talk. */
export const mealkit: Bank = {
  subjects: {
    privacy: [
      [
        'The fine print, lightly seasoned',
        "We use your details to pack your box, plan deliveries and keep our recipes fresh. Have a look at our Privacy Policy, and if it's to your taste, tap agree.",
        'Sounds good, I agree',
      ],
      [
        'Our Privacy Policy got a refresh',
        'We changed what we say about delivery partners and how long we keep your orders. Please give it a read.',
        'Agree & continue',
      ],
      [
        'Your data, handled with oven gloves',
        'By agreeing you let us process your account and order information as our Privacy Policy describes.',
        'Agree',
      ],
    ],
    cookies: [
      [
        'Cookies? Yes, please!',
        'Not the chocolate chip kind. We use them to remember your box, see which recipes you love and show you offers elsewhere on the web.',
        'Accept all',
      ],
      [
        'Fancy a cookie?',
        'We and our partners use cookies for statistics and for marketing. You pick what goes in.',
        'Accept cookies',
      ],
      ['This site uses cookies', 'They help us serve you better recipes and more relevant ads.', 'OK, accept'],
    ],
    notification: [
      [
        'Know when your box is on the way',
        "Turn on notifications and we'll ping you when your driver is near and when next week's menu is up.",
        'Yes, keep me posted',
      ],
      [
        "Don't get a surprise dinner",
        "We'll nudge you before the cutoff so you can swap meals or skip a week.",
        'Turn on reminders',
      ],
      ['Dinner bell?', 'Allow notifications for delivery updates, new recipes and the odd treat.', 'Ring the bell'],
    ],
    marketing: [
      ['Hungry for deals?', 'Email me tasty offers, recipe ideas and news about the menu', 'Yes, feed my inbox'],
      ['Get $20 off by text', 'I want to receive offers and delivery news by text message', 'Text me offers'],
      ['Fresh recipes in your inbox', 'A weekly newsletter with what is in season and a discount or two', 'Subscribe'],
    ],
    personalisation: [
      [
        'A menu made for you',
        'Use my ratings and past boxes to recommend meals I will love',
        'Yes, personalize my menu',
      ],
      ['We can guess what you crave', 'Let us use what you browse and order to tailor recipes and ads', 'Go ahead'],
    ],
    permission: [
      [
        'Do we deliver to you?',
        'Share your location and we will check the delivery days in your area.',
        'Use my location',
      ],
      [
        'Snap your plate',
        "Let us use your camera so you can show off what you've cooked and report a squashed tomato.",
        'Allow camera',
      ],
      ['Invite your hungry friends', 'Let us look at your contacts so you can send them a free box.', 'Allow contacts'],
    ],
    update: [
      [
        'A fresher app is out of the oven',
        'Cook mode now keeps your screen on and reads the steps aloud.',
        'Update the app',
      ],
      ['New version, same great dinners', 'We squashed some bugs (not in your salad).', 'Update'],
    ],
    tutorial: [
      ['Pick your meals', 'Every Thursday a new menu drops. Tap the plus to put a recipe in your box.', 'Next'],
      ['Going away?', 'Skip a week or pause your plan here. No hard feelings.', 'Got it'],
      ['Cook like a pro', 'Swipe through the steps with one clean finger.', "Let's cook"],
    ],
    rating: [
      ['How did dinner go?', 'If we hit the spot, give us five stars in the store.', 'Rate us'],
      ['Loving your boxes?', 'Tell other hungry people what you think.', 'Leave a review'],
    ],
    payment: [
      [
        'Choose your plan',
        '3 recipes for 2 people, $9.99 a serving plus $10.99 shipping. Cancel anytime.',
        'Select this plan',
      ],
      ['Almost in the pan', 'Your first box is $35.90. Add a card to place your order.', 'Go to checkout'],
      ['Make it a Plus box', 'Free shipping and a free dessert every week for $7.99 a month.', 'Join Plus'],
    ],
    form: [
      ['Where should we bring your box?', 'We deliver to your door in a chilled box.', 'Continue'],
      ['Who are we cooking for?', 'Tell us a bit about you so we can get the portions right.', 'Save & continue'],
      ['Finish your profile', 'Just a pinch more information and you are done.', 'Done'],
    ],
    login: [
      ['Hello again, chef', 'Log in to manage your box.', 'Log in'],
      ['Log in', 'Pick meals, skip weeks and track deliveries.', 'Log in'],
      ['Good to see you', "Pop in your phone number and password and let's get cooking.", 'Continue'],
    ],
    age: [
      [
        'Wine with that?',
        'You must be 21 or older to add wine to your box. Please confirm your age.',
        "I'm 21 or older",
      ],
      ['Are you old enough for wine?', 'Our wine pairings are for adults aged 21 and up.', "Yes, I'm over 21"],
    ],
    'age-birthday': [
      [
        'Age check, please',
        'We can only sell wine to people who are at least 21. When is your birthday?',
        'Check my age',
      ],
      ['One quick check before the wine', 'Enter your date of birth to show you are of legal drinking age.', 'Confirm'],
    ],
    face: [
      [
        'Show us your face (and your ID)',
        'Wine deliveries need a verified adult. Take a quick selfie so we can match it with your ID.',
        'Take a selfie',
      ],
      ['Verify your age with a selfie', 'Center your face in the oval and hold still, like a soufflé.', 'Start'],
    ],
    'pay-or-consent': [
      [
        'Our recipes: free, or ad-free?',
        'Read every recipe for free with personalized ads and cookies, or get rid of both for $2.99 a month.',
        'Accept & read for free',
      ],
      [
        'There is no free lunch, but nearly',
        'Agree to advertising cookies to keep reading, or subscribe to our ad-free cookbook.',
        'Agree to cookies',
      ],
    ],
    gift: [
      ['Hooray, 16 free meals!', 'Plus free shipping on your first box. New customers only.', 'Claim my free meals'],
      ['Spin the salad', 'You won a free dessert with your first order.', 'Get my dessert'],
      ['Free breakfast for life', 'One free breakfast item in every box while your plan is active.', 'Redeem offer'],
    ],
    signup: [
      ['Get cooking', 'Create an account and pick your first meals.', 'Sign up'],
      ['Create your account', 'So we know whose box is whose.', 'Create account'],
    ],
  },
  questions: [
    {
      type: 'family',
      title: 'How many people are you feeding?',
      options: ['Just me', '2 people', '3–4 people', '5 or more'],
      complaint: 'Tell us how many plates to set',
    },
    {
      type: 'health',
      title: 'Any allergies we should know about?',
      options: ['Gluten', 'Nuts', 'Dairy', 'Shellfish', 'No allergies'],
      complaint: 'Pick an answer about allergies to continue',
    },
    {
      type: 'interest',
      title: 'How do you eat?',
      options: ['A bit of everything', 'Vegetarian', 'Vegan', 'Pescatarian', 'Low carb'],
      complaint: 'Pick your way of eating',
    },
    {
      type: 'income',
      title: 'What does your household spend on food each week?',
      options: ['Up to $75', '$75–$150', '$150–$250', 'More than $250'],
      complaint: 'Pick an amount to move on',
    },
    {
      type: 'occupation',
      title: 'What does your workday look like?',
      options: ['Office job', 'Working from home', 'Shift work', 'Student', 'Home with kids', 'Retired'],
      complaint: 'Tell us about your workday first',
    },
    {
      type: 'age',
      title: 'How old are you?',
      options: ['18–24', '25–34', '35–54', '55+'],
      complaint: 'Oops, you forgot your age',
    },
    {
      type: 'body-measure',
      title: 'What is your weight goal?',
      options: ['Lose weight', 'Stay where I am', 'Build muscle'],
      complaint: 'Choose a goal to get your menu',
    },
  ],
  fields: [
    { type: 'name', label: 'Full name', complaint: 'We need a name for the box' },
    { type: 'address', label: 'Delivery address', complaint: 'Where should the box go? Add your address' },
    { type: 'birthday', label: 'Birthday', complaint: 'Add your birthday (there may be cake)' },
    { type: 'email', label: 'Email', complaint: 'Add your email' },
    { type: 'occupation', label: 'Job', complaint: 'Add your job' },
  ],
  refuse: ['No, I disagree', 'Decline'],
  turnDown: ["No thanks, I'm full", 'No thanks'],
  own: {
    privacy: { decline: ['Disagree', 'Decline', 'No, I disagree'], exit: ['Disagree & quit', 'Decline and exit'] },
    cookies: {
      decline: ['Reject all', 'Decline all', 'Only the essentials'],
      settings: ['Cookie settings', 'Customize'],
    },
    notification: { decline: ['No thanks', "I'm good"], later: ['Not now', 'Maybe later'] },
    marketing: {
      decline: ["No thanks, I'll pay full price", 'No thanks', "I don't want offers"],
      later: ['Maybe later', 'Not right now'],
    },
    personalisation: { decline: ['No thanks', "Don't personalize my menu"], later: ['Not now', 'Maybe later'] },
    permission: { decline: ["Don't allow", 'No thanks'], later: ['Not now', 'Later'] },
    update: { later: ['Later', 'Not now', 'Remind me tomorrow'] },
    tutorial: { skip: ['Skip', 'Skip the intro'] },
    rating: { later: ['Maybe later', 'Ask me after dinner'] },
    payment: {
      skip: ['No thanks', 'Skip this', 'Continue without a plan'],
      later: ['Maybe later', 'Choose a plan later'],
    },
    question: { skip: ['Skip', 'Skip this one'], later: ['Answer later', 'Ask me later'] },
    form: { skip: ['Skip', 'Skip this bit'], later: ["I'll do it later", 'Finish later'] },
    interests: { skip: ['Skip', 'Show me everything'] },
    login: {
      guest: ['Browse the menu as a guest', 'Look around without an account'],
      skip: ['Skip', 'Skip login'],
      elsewhere: ['Other options', 'No account?'],
    },
    'age-birthday': { skip: ['Skip the wine'], later: ['Later'] },
    age: { skip: ['Skip the wine', 'Continue without wine'], later: ['Ask me later'] },
    face: { skip: ['Skip this step', 'Continue without wine'], later: ['Verify later'] },
    'pay-or-consent': { decline: ['Reject', 'Decline cookies'] },
    gift: { later: ['Maybe later', 'Not now'] },
  },
  aside: ['Just peeking? ', ''],
  skip: ['Skip', 'Skip this bit'],
  later: ['Maybe later', 'Later'],
  guest: ['Browse the menu as a guest', 'Look around without an account'],
  elsewhere: ['Other options', 'No account?'],
  settings: ['Cookie settings', 'Customize'],
  save: ['Save', 'Confirm my selection'],
  next: ['Next', 'Keep going'],
  close: 'Close',
  insist: [
    ['Wait, are you sure?', "You'd be leaving something tasty on the table.", "Yes, I'm sure", 'Never mind, go back'],
    [
      'Last chance, chef',
      'You can always come back for seconds in your settings.',
      'No thanks, I am done',
      'OK, take me back',
    ],
  ],
  turnedAway: [
    ["Sorry, we can't pack you a box unless you agree to our terms.", 'OK, go back'],
    ["No agreement, no dinner. We can't continue without it.", 'Back to the kitchen'],
  ],
  phone: 'Phone number',
  password: 'Password',
  missing: ['Add your phone number', 'Add your email address', 'Add your password'],
  purposes: ['Statistics', 'Personalization', 'Marketing'],
  under: ["I'm under 21", 'No, not yet 21'],
  tooYoung: ["Sorry, wine is for people aged 21 and older. There's always lemonade!", 'Back to the menu'],
  pay: ['Go ad-free for $2.99', 'Subscribe to the cookbook'],
  alternative: ['Use email and password instead', 'Log in with email'],
  accountOnly: ['Log in with email', 'Just your email and password, nothing else.'],
  email: 'Email address',
  ageField: { label: 'Date of birth', complaint: 'Add your date of birth so we can check your age' },
  thirdParty: ['Continue with Google', 'Continue with Facebook', 'Continue with Apple'],
  agreement: 'I agree to the Terms of Use and the Privacy Policy',
  agreementMissing: 'Tick the box to agree to the Terms of Use and the Privacy Policy',
  each: ['Terms of Use', 'Privacy Policy'],
  clauses: [
    'Your plan renews every week until you pause or cancel it.',
    'You can skip a delivery up to five days ahead.',
    'Boxes are left at your door unless you tell the driver otherwise.',
    'Check the ingredient cards if you have an allergy. Our kitchens handle nuts, milk and gluten.',
    'We share your address with the carrier that brings your box.',
    'Vouchers are valid once per household.',
    'You can ask us to delete your account and your order history.',
  ],
  unfold: 'Show me all of it',
  promo: ['Taco Tuesday is back', 'Three new recipes under 20 minutes. See the menu'],
  links: ['Help', 'How it works', 'Gift cards', 'Careers'],
  filled: {
    name: 'Sam Ortega',
    address: '210 Maple Street, Apt 4',
    birthday: '1990-08-14',
    email: 'sam.ortega@example.com',
    occupation: 'Nurse',
  },
  interests: {
    title: 'What makes you hungry?',
    options: ['Pasta', 'Tacos', 'Curry', 'Burgers', 'Salads', 'Seafood', 'Stir-fry', 'Soup', 'Quick & easy'],
    complaint: 'Pick at least {n} to fill your menu',
  },
  region: { title: 'Where do we deliver?', complaint: 'Pick your state and city so we can find your delivery day' },
  birthday: { title: "When's your birthday?", complaint: 'Pick your birthday, we love cake' },
  places: [
    { name: 'Texas', towns: ['Austin', 'Houston', 'El Paso'] },
    { name: 'Oregon', towns: ['Portland', 'Eugene'] },
    { name: 'New Jersey', towns: ['Newark', 'Hoboken', 'Trenton'] },
  ],
  unset: 'Pick one',
  search: 'Type a city or ZIP code',
};
