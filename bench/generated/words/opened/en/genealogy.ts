import type { Bank } from '../../bank.ts';

/** An author of family trees and old records: warm, a little solemn, fond of stories. */
export const genealogy: Bank = {
  subjects: {
    privacy: [
      [
        'Your family, your privacy',
        'Your tree may hold details of living relatives. Our Privacy Statement explains who can see them, how long we keep them and how you can remove them.',
        'Agree and continue',
      ],
      [
        "We've updated our Terms and Privacy Statement",
        'The changes describe how we handle photos, stories and DNA results that you add. Please read them before you go back to your tree.',
        'I accept',
      ],
      [
        'Before you meet your ancestors',
        'To use this app you can agree to our Terms and Conditions and the way we process the information you enter about you and your family.',
        'I agree',
      ],
    ],
    cookies: [
      [
        'We value your privacy',
        'We and our partners use cookies to keep the site running, to see which records are searched, and to show you ads about our subscriptions.',
        'Accept all cookies',
      ],
      [
        'About cookies on this site',
        'Some cookies are needed to keep you signed in. Others help us improve search and measure our advertising. The choice is yours.',
        'Allow all',
      ],
    ],
    notification: [
      [
        'Never miss a hint',
        "We keep looking through new records while you're away. Turn on notifications to hear about new hints for your tree.",
        'Turn on notifications',
      ],
      [
        'Someone may have a photo of your grandmother',
        "We'll let you know when another member shares a photo or a story of a person in your tree.",
        'Notify me',
      ],
      [
        'Anniversaries in your family',
        'Get a gentle reminder on birthdays and wedding days of the people in your tree.',
        'Yes, remind me',
      ],
    ],
    marketing: [
      [
        'Stay in touch',
        'Send me research tips, news of new record collections and special offers by email',
        'Keep me posted',
      ],
      [
        'The monthly family history letter',
        'One email a month with stories of discoveries, free record weekends and discounts on DNA kits',
        'Sign me up',
      ],
    ],
    personalisation: [
      [
        'Discoveries made for you',
        'Use the names and places in my tree to recommend record collections and articles',
        'Yes, use my tree',
      ],
      [
        'Help us find better matches',
        'Let us use your tree and your searches to show you hints and offers you are more likely to care about',
        'Allow',
      ],
    ],
    permission: [
      [
        'Add old photos from your phone',
        'Allow access to your photos so you can attach portraits and scanned letters to people in your tree.',
        'Allow access to photos',
      ],
      [
        'Record a family story',
        'We need your microphone to record the voice of a relative telling a story.',
        'Allow microphone',
      ],
      [
        'Find relatives you already know',
        'With access to your contacts we can suggest people to invite to your tree.',
        'Allow contacts',
      ],
    ],
    update: [
      [
        'A new version of the app is ready',
        'Trees with more than a thousand people now open faster, and photos can be colorized.',
        'Update now',
      ],
      ['Please update your app', 'This version fixes a problem with saving sources to a person.', 'Get the update'],
    ],
    tutorial: [
      [
        'Start with yourself',
        "Add what you know about your parents and grandparents. We'll look for the rest.",
        'Next',
      ],
      [
        'See the little leaf?',
        'A leaf beside a name means we have found a record that may be about that person.',
        'Got it',
      ],
      [
        'Welcome to your tree',
        'Tap a person to see their timeline, or pinch to see more generations at once.',
        'Show me around',
      ],
    ],
    rating: [
      [
        'Are you enjoying your journey into the past?',
        'A few words from you help other families find us.',
        'Rate the app',
      ],
      ['Made a discovery today?', 'We would be grateful for a review in the App Store.', 'Write a review'],
    ],
    payment: [
      [
        'See the whole record',
        'This census page is part of our World collection. Start your 14-day free trial; after that it is $24.99 a month.',
        'Start free trial',
      ],
      [
        'Unlock billions of records',
        'Save 30% on a six-month membership and follow your family across the ocean.',
        'Become a member',
      ],
      ['Add DNA to your story', 'Order a kit for $59 and find out where your ancestors came from.', 'Order my kit'],
    ],
    form: [
      [
        'Tell us a little about yourself',
        'You are the first leaf of your tree. What you enter here is only visible to you.',
        'Continue',
      ],
      ['Complete your member profile', 'Other researchers can see your profile and write to you.', 'Save profile'],
      ['Start your tree', 'With a few facts we can begin searching our records for you.', 'Start my tree'],
    ],
    login: [
      ['Welcome back', 'Sign in to return to your family tree.', 'Sign in'],
      ['Sign in to save this record', 'Your tree, hints and messages are waiting for you.', 'Sign in'],
      ['Log in to your account', 'Enter your mobile number and password.', 'Log in'],
    ],
    age: [
      [
        'How old are you?',
        'Members must be 18 or older to order a DNA test and to see DNA matches.',
        'I am 18 or older',
      ],
      [
        'This collection is for adults',
        'Some historical records describe crimes and deaths in detail. Please confirm that you are at least 18.',
        "Yes, I'm at least 18",
      ],
    ],
    'age-birthday': [
      [
        'What is your date of birth?',
        'We need it to be sure that you are old enough to open an account. Children cannot have a tree of their own.',
        'Continue',
      ],
      [
        'Please confirm your age',
        'You have to be 18 to activate a DNA kit. Enter your birth date to go on.',
        'Confirm',
      ],
    ],
    face: [
      [
        "Let's make sure it's you",
        'Your DNA results are sensitive. Take a short selfie video so that we can verify your identity.',
        'Start verification',
      ],
      [
        'Verify your identity with your face',
        'Look into the camera and turn your head slowly. It takes less than a minute.',
        'Scan my face',
      ],
    ],
    'pay-or-consent': [
      [
        'Choose how you read our archive',
        'The newspaper archive is free if you accept advertising cookies. You can also read it without ads or tracking for $4 a month.',
        'Accept cookies and read on',
      ],
      [
        'Free with ads, or without for a fee',
        'Advertising pays for the scanning of old newspapers. Consent to tracking for ads, or become a supporter.',
        'Consent and continue free',
      ],
    ],
    gift: [
      [
        'A gift for your first tree',
        'Enjoy three days of free access to every birth, marriage and death record.',
        'Claim my free access',
      ],
      ["It's Family History Month", 'Take 40% off a DNA kit for you and a relative.', 'Get my discount'],
      ['Invite a cousin', 'When they join your tree, both of you get a month on us.', 'Send an invitation'],
    ],
    signup: [
      [
        'Begin your family story',
        'Create a free account to save your tree. No credit card needed.',
        'Create my free account',
      ],
      ['Join millions of family historians', 'A few details and your tree can start to grow.', 'Join for free'],
    ],
  },
  questions: [
    {
      type: 'sex',
      title: 'How should you appear in your tree?',
      options: ['Female', 'Male', 'Another gender'],
      complaint: 'Please choose how you appear in the tree',
    },
    {
      type: 'ethnicity',
      title: 'Where do you believe your ancestors came from?',
      options: ['Africa', 'Asia', 'British Isles', 'Eastern Europe', 'Latin America', 'Scandinavia'],
      complaint: 'Please choose a part of the world',
    },
    {
      type: 'family',
      title: 'Are your grandparents still living?',
      options: ['All of them', 'Some of them', 'None of them', "I don't know"],
      complaint: 'Please select an answer about your grandparents',
    },
    {
      type: 'marital-status',
      title: 'What is your marital status?',
      options: ['Single', 'Married', 'Divorced', 'Widowed'],
      complaint: 'Please select your marital status',
    },
    {
      type: 'religion',
      title: 'In which faith was your family raised?',
      options: ['Catholic', 'Protestant', 'Jewish', 'Muslim', 'Another faith', 'No religion'],
      complaint: 'Please select a faith to continue',
    },
    {
      type: 'education',
      title: 'What is the highest level of education you have completed?',
      options: ['High school', 'Some college', "Bachelor's degree", 'Graduate degree'],
      complaint: 'Please select your level of education',
    },
    {
      type: 'age',
      title: 'Which age group are you in?',
      options: ['18–34', '35–49', '50–64', '65 and over'],
      complaint: 'Please select your age group',
    },
  ],
  fields: [
    { type: 'name', label: 'First and last name', complaint: 'Please enter your first and last name' },
    { type: 'birthday', label: 'Birth date', complaint: 'Please enter your birth date' },
    { type: 'family', label: "Mother's maiden name", complaint: "Please enter your mother's maiden name" },
    { type: 'address', label: 'Place you live', complaint: 'Please enter the place you live' },
    { type: 'occupation', label: 'Profession', complaint: 'Please enter your profession' },
  ],
  refuse: ['I do not accept', "I don't agree"],
  turnDown: ['No thank you', 'No, thanks'],
  own: {
    privacy: {
      decline: ["I don't agree", 'I do not accept', 'Disagree'],
      exit: ['Disagree and leave', 'Do not accept and close the app'],
    },
    cookies: {
      decline: ['Reject all', 'Use necessary cookies only', 'Reject optional cookies'],
      settings: ['Cookie settings', 'Let me choose'],
    },
    notification: { decline: ['No thank you', "Don't notify me"], later: ['Not now', 'Maybe later'] },
    marketing: { decline: ['No thank you', "Don't send me emails"], later: ['Maybe later', 'Ask me again later'] },
    personalisation: { decline: ["Don't use my tree", 'No, thanks'], later: ['Decide later', 'Not now'] },
    permission: { decline: ["Don't allow", 'No thanks'], later: ['Not now', 'Maybe later'] },
    update: { later: ['Remind me later', 'Update later'] },
    tutorial: { skip: ['Skip the tour', 'Skip'] },
    rating: { later: ['Maybe later', 'Remind me later'] },
    payment: {
      skip: ['No thanks, keep my free account', 'Skip this offer', 'Continue with a free account'],
      later: ['Maybe later', 'Decide later'],
    },
    question: { skip: ['Skip this question', 'Skip'], later: ["I'll add this later"] },
    form: { skip: ['Skip', 'Skip this step'], later: ["I'll do this later", 'Add details later'] },
    region: { skip: ['Skip', 'Leave this out'] },
    login: {
      guest: ['Search as a guest', 'Explore without an account'],
      skip: ['Skip sign in'],
      elsewhere: ['More ways to start', 'Trouble signing in?'],
    },
    age: { skip: ['Skip'], later: ['Confirm later'] },
    face: { skip: ['Skip verification'], later: ['Verify later', 'Do this later'] },
    'pay-or-consent': { decline: ['Reject tracking', 'Continue without tracking'] },
    gift: { later: ['Maybe later', 'Remind me later'] },
  },
  aside: ['Only here to look something up? ', ''],
  skip: ['Skip', 'Skip this step'],
  later: ['Maybe later', 'Not now'],
  guest: ['Search as a guest', 'Explore without an account'],
  elsewhere: ['More ways to start', 'Trouble signing in?'],
  settings: ['Cookie settings', 'Let me choose'],
  save: ['Save settings', 'Save my choices'],
  next: ['Continue', 'Next step'],
  close: 'Close',
  insist: [
    [
      'Are you sure you want to decline?',
      'Some features of your tree will not be available to you. You can change this in Settings.',
      'Yes, decline',
      'Go back',
    ],
    [
      'One more thought',
      'Many members make their best discovery in the first week. You can still change your mind.',
      'No, I am sure',
      'Let me think again',
    ],
  ],
  turnedAway: [
    ['We are sorry, but you cannot build a tree unless you accept our terms.', 'Back'],
    ['Without your agreement we are not able to open the archive for you.', 'Read the terms again'],
  ],
  phone: 'Mobile number',
  password: 'Password',
  missing: ['Please enter your mobile number', 'Please enter your email address', 'Please enter your password'],
  purposes: ['Performance cookies', 'Functional cookies', 'Advertising cookies'],
  under: ['I am younger than 18', "No, I'm under 18"],
  tooYoung: ['We are sorry, you have to be 18 or older to see this collection.', 'Back'],
  pay: ['Become a supporter', 'Read without ads for $4 a month'],
  alternative: ['Sign in with your email and password', 'Already a member? Sign in'],
  accountOnly: ['Sign in by email', 'All you need is your email address and password.'],
  email: 'Email',
  ageField: { label: 'Your birth date', complaint: 'Please enter your birth date to continue' },
  thirdParty: ['Continue with Google', 'Continue with Apple', 'Continue with Facebook'],
  agreement: 'I have read and agree to the Terms and Conditions and the Privacy Statement',
  agreementMissing: 'Please agree to the Terms and Conditions and the Privacy Statement',
  each: ['Terms and Conditions', 'Privacy Statement'],
  clauses: [
    'What you add to your tree remains yours. You give us permission to show it to those you share it with.',
    'Living people are hidden from everyone but you, unless you invite others to see them.',
    'DNA data is stored apart from your name and is never sold to insurers or employers.',
    'Records come from archives and churches and may contain mistakes.',
    'You may export your tree as a GEDCOM file whenever you like.',
    'If you delete your account, your tree and photos are removed within 30 days.',
    'Questions about these terms may be sent to our privacy team.',
  ],
  unfold: 'Read the full statement',
  promo: ['New: parish registers of Yorkshire', '1.2 million baptisms and burials. Search now'],
  links: ['Help center', 'Community', 'Record collections', 'About us'],
  filled: {
    name: 'Eleanor Whitcombe',
    birthday: '1961-03-18',
    family: 'Hargreaves',
    address: 'Dayton, Ohio',
    occupation: 'Librarian',
  },
  interests: {
    title: 'What would you like to discover?',
    options: [
      'Birth records',
      'Immigration',
      'Military service',
      'Old newspapers',
      'Family photos',
      'DNA matches',
      'Gravestones',
      'Surname origins',
    ],
    complaint: 'Please choose {n} or more',
  },
  region: { title: 'Where does your family live today?', complaint: 'Please choose a state and a town' },
  birthday: { title: 'When were you born?', complaint: 'Please choose the day you were born' },
  places: [
    { name: 'Pennsylvania', towns: ['Philadelphia', 'Lancaster', 'Pittsburgh'] },
    { name: 'Massachusetts', towns: ['Boston', 'Salem', 'Worcester'] },
    { name: 'Utah', towns: ['Salt Lake City', 'Provo'] },
  ],
  unset: 'Select a place',
  search: 'Search for a town',
};
