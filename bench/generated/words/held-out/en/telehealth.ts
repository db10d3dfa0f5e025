import type { Bank } from '../../bank.ts';

/** An author of an app for seeing a doctor online: calm, careful, plain words for patients. */
export const telehealth: Bank = {
  subjects: {
    privacy: [
      [
        'Consent to telehealth',
        'Please read our Terms of Service and Notice of Privacy Practices. They explain how your health information is used and shared.',
        'I consent',
      ],
      [
        'Our Privacy Policy has changed',
        'We have updated how long we keep visit records. Please review the policy before you continue.',
        'Accept and continue',
      ],
    ],
    cookies: [
      [
        'Cookies on this site',
        'We use essential cookies to make this site work. With your permission we also use cookies for analytics and marketing.',
        'Accept all',
      ],
      ['Privacy preferences', 'Cookies help us understand how patients find and use our services.', 'Accept cookies'],
    ],
    notification: [
      [
        'Know when your doctor is ready',
        'Turn on notifications and we will tell you when your visit is about to begin.',
        'Turn on notifications',
      ],
      [
        'Medication reminders',
        'Get a reminder when it is time to take your medicine or refill it.',
        'Enable reminders',
      ],
    ],
    marketing: [
      ['Health tips by email', 'I would like to receive health tips and news about services', 'Yes, sign me up'],
      ['Wellness newsletter', 'Email me wellness articles and special offers from partners', 'Subscribe'],
    ],
    personalisation: [
      ['Personalize your care', 'Use my health interests to recommend articles and programs', 'Allow'],
      ['Recommendations for you', 'Let us use your activity to suggest services you may need', 'Yes, personalize'],
    ],
    permission: [
      ['Camera and microphone', 'Your provider needs to see and hear you during the visit.', 'Allow access'],
      [
        'Use your location',
        'We use it to find providers licensed in your state and a nearby pharmacy.',
        'Share location',
      ],
    ],
    update: [
      ['Time to update', 'The new version improves video quality during visits.', 'Update'],
      ['New version available', 'We have made it easier to message your care team.', 'Update app'],
    ],
    tutorial: [
      ['Talk to a doctor 24/7', 'Choose a reason for your visit and we will match you.', 'Next'],
      ['Your care in one place', 'Find visit notes and prescriptions under Records.', 'Got it'],
    ],
    rating: [
      ['How was your visit?', 'If you are happy with your care, please rate us in the app store.', 'Rate us'],
      ['Share your feedback', 'Your review helps other patients choose a provider.', 'Leave a review'],
    ],
    payment: [
      ['Membership', 'Unlimited messaging and $0 visits for $29 a month.', 'Join now'],
      ['Add a payment method', 'Your visit will cost $82 without insurance. You can pay by card.', 'Add card'],
    ],
    form: [
      ['Your details', 'Your provider will see this before your visit.', 'Continue'],
      ['Complete your health profile', 'It saves time when you talk to a doctor.', 'Save'],
    ],
    login: [
      ['Sign in', 'Sign in to book a visit or message your care team.', 'Sign in'],
      ['Welcome', 'Enter your phone number and password to continue.', 'Log in'],
    ],
    age: [
      ['Are you 18 or older?', 'Patients under 18 need a parent or guardian to book a visit.', 'Yes, I am 18 or older'],
      ['Age confirmation', 'This treatment is only available to adults aged 18 and over.', 'I am 18 or over'],
    ],
    'age-birthday': [
      [
        'Confirm your age',
        'Enter your date of birth so that we can check you are old enough for this service.',
        'Confirm age',
      ],
      ['Date of birth required', 'You must be 18 or older to see a doctor without a guardian.', 'Continue'],
    ],
    face: [
      [
        'Verify it is you',
        'Before we prescribe medication, we need to match your face with your photo ID.',
        'Begin face scan',
      ],
      ['Identity check', 'Hold your phone at eye level and take a short video selfie.', 'Take selfie'],
    ],
    'pay-or-consent': [
      [
        'Read for free or go ad-free',
        'Our health library is free with personalized ads, which need cookies. You can also pay for a version without tracking.',
        'Accept cookies and read for free',
      ],
      ['How would you like to continue?', 'Consent to advertising cookies, or subscribe.', 'Agree and continue'],
    ],
    gift: [
      ['Your first visit is on us', 'Use code WELCOME before the end of the month.', 'Book my free visit'],
      ['Refer a friend, get $15', 'We will credit your account after their first visit.', 'Refer a friend'],
    ],
    signup: [
      ['Create your account', 'It takes about two minutes to register.', 'Create account'],
      ['Register as a new patient', 'Tell us who you are to get started.', 'Register'],
    ],
  },
  questions: [
    {
      type: 'sex',
      title: 'What sex were you assigned at birth?',
      options: ['Female', 'Male', 'Intersex'],
      complaint: 'Please select one option',
    },
    {
      type: 'health',
      title: 'Do you have any of these conditions?',
      options: ['Asthma', 'Diabetes', 'High blood pressure', 'Heart disease', 'No conditions'],
      complaint: 'Please answer this question',
    },
    {
      type: 'health',
      title: 'Do you smoke?',
      options: ['Every day', 'Sometimes', 'I used to', 'Never'],
      complaint: 'Please tell us if you smoke',
    },
    {
      type: 'family',
      title: 'Who is this visit for?',
      options: ['Myself', 'My child', 'Another adult'],
      complaint: 'Please choose who the visit is for',
    },
    {
      type: 'ethnicity',
      title: 'What is your ethnic background?',
      options: ['Asian', 'Black or African American', 'Hispanic or Latino', 'White', 'Another background'],
      complaint: 'Please select your background',
    },
    {
      type: 'body-measure',
      title: 'What is your weight?',
      options: ['Under 120 lb', '120–160 lb', '161–200 lb', 'Over 200 lb'],
      complaint: 'Please select your weight',
    },
  ],
  fields: [
    { type: 'name', label: 'Legal name', complaint: 'Please enter your legal name' },
    { type: 'birthday', label: 'Date of birth', complaint: 'Please enter your date of birth' },
    { type: 'address', label: 'Home address', complaint: 'Please enter your home address' },
    { type: 'occupation', label: 'Occupation', complaint: 'Please enter your occupation' },
  ],
  refuse: ['I do not consent', 'Decline'],
  turnDown: ['No, thanks', 'No thanks'],
  own: {
    privacy: { decline: ['I do not consent', 'Decline'], exit: ['Decline and exit', 'Leave the app'] },
    cookies: { decline: ['Decline', 'Essential cookies only'], settings: ['Manage choices', 'Cookie preferences'] },
    notification: { decline: ['No, thanks', "Don't allow"], later: ['Not now', 'Remind me later'] },
    marketing: { decline: ['No, thanks', 'Do not send me emails'], later: ['Maybe later'] },
    personalisation: { decline: ['No, thanks', "Don't personalize"], later: ['Not now'] },
    permission: { decline: ["Don't allow", 'Deny'], later: ['Not now', 'Later'] },
    update: { later: ['Later', 'Not now'] },
    tutorial: { skip: ['Skip', 'Skip intro'] },
    rating: { later: ['Maybe later', 'Ask me later'] },
    payment: { skip: ['Skip', 'No thanks'], later: ['Later', 'Maybe later'] },
    question: { skip: ['Skip', 'Skip question'], later: ["I'll answer later"] },
    form: { skip: ['Skip', 'Skip for now'], later: ['Complete later', 'Do this later'] },
    login: {
      guest: ['Continue as guest', 'Browse without signing in'],
      skip: ['Skip'],
      elsewhere: ["Can't sign in?", 'Other options'],
    },
    face: { skip: ['Skip this step'], later: ['Verify later', 'Not now'] },
    gift: { later: ['Maybe later'] },
  },
  aside: ['Just looking? ', ''],
  skip: ['Skip', 'Skip this step'],
  later: ['Not now', 'Later'],
  guest: ['Continue as guest', 'Browse without signing in'],
  elsewhere: ["Can't sign in?", 'Other options'],
  settings: ['Manage choices', 'Preferences'],
  save: ['Save my choices', 'Confirm choices'],
  next: ['Continue', 'Next'],
  close: 'Close',
  insist: [
    [
      'Are you sure?',
      'Some features may be limited. You can change your mind in Settings.',
      'Yes, continue without it',
      'Go back',
    ],
    ['Please confirm', 'You can turn this on at any time.', 'I am sure', 'Back'],
  ],
  turnedAway: [
    ['We need your consent before we can provide care through this app.', 'Go back'],
    ['You cannot continue without accepting the Terms of Service.', 'Review again'],
  ],
  phone: 'Phone number',
  password: 'Password',
  missing: [
    'Please enter your phone number',
    'Please enter a valid email address',
    'Please enter a password of at least 6 characters',
  ],
  purposes: ['Analytics', 'Marketing', 'Social media'],
  under: ['No, I am under 18', 'I am under 18'],
  tooYoung: ['Sorry, a parent or guardian has to book this visit for you.', 'Go back'],
  pay: ['Pay $3 a month', 'Subscribe without ads'],
  alternative: ['Sign in with email instead', 'I already have an account'],
  accountOnly: ['Sign in with email', 'Enter your email address and password.'],
  email: 'Email address',
  ageField: { label: 'Date of birth', complaint: 'Please enter your date of birth' },
  thirdParty: ['Sign in with Apple', 'Sign in with Google'],
  agreement: 'I have read and accept the Terms of Service and Notice of Privacy Practices',
  agreementMissing: 'Please accept the terms before you continue',
  each: ['Terms of Service', 'Notice of Privacy Practices'],
  clauses: [
    'This service is not for medical emergencies. If you have one, call your local emergency number.',
    'Video visits are not recorded.',
    'Your provider may decide that you need to be seen in person.',
    'We share information with your pharmacy when medicine is prescribed.',
    'You may ask for a copy of your records at any time.',
    'Fees for missed appointments may apply.',
  ],
  unfold: 'Read the full notice',
  promo: ['Flu season is here', 'Book a flu consultation'],
  links: ['Help center', 'For providers', 'Accessibility'],
  filled: { name: 'Jordan Lee', birthday: '1979-10-05', address: '48 Cedar Avenue', occupation: 'Electrician' },
  interests: {
    title: 'What would you like help with?',
    options: ['Sleep', 'Stress', 'Skin', 'Weight', 'Allergies', 'Back pain', 'Nutrition', 'Quitting smoking'],
    complaint: 'Select at least {n} topic',
  },
  region: { title: 'Where will you be during your visit?', complaint: 'Please select a state and city' },
  birthday: { title: 'When were you born?', complaint: 'Please select your date of birth' },
  places: [
    { name: 'Illinois', towns: ['Chicago', 'Peoria', 'Naperville'] },
    { name: 'Georgia', towns: ['Atlanta', 'Savannah'] },
    { name: 'Colorado', towns: ['Denver', 'Boulder', 'Aurora'] },
  ],
  unset: 'Choose',
  search: 'Search by city',
};
