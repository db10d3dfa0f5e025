import type { Bank } from '../bank.ts';
import { airline } from './en/airline.ts';
import { budget } from './en/budget.ts';
import { calm } from './en/calm.ts';
import { campus } from './en/campus.ts';
import { carrier } from './en/carrier.ts';
import { cheeky } from './en/cheeky.ts';
import { cycle } from './en/cycle.ts';
import { dating } from './en/dating.ts';
import { doorbell } from './en/doorbell.ts';
import { fitness } from './en/fitness.ts';
import { gazette } from './en/gazette.ts';
import { genealogy } from './en/genealogy.ts';
import { grocer } from './en/grocer.ts';
import { horoscope } from './en/horoscope.ts';
import { lodging } from './en/lodging.ts';
import { mealkit } from './en/mealkit.ts';
import { meetings } from './en/meetings.ts';
import { music } from './en/music.ts';
import { notes } from './en/notes.ts';
import { plants } from './en/plants.ts';
import { resale } from './en/resale.ts';
import { saas } from './en/saas.ts';
import { savings } from './en/savings.ts';
import { telehealth } from './en/telehealth.ts';
import { tickets } from './en/tickets.ts';

/** A formal author, as of a newspaper or an insurer. */
const formal: Bank = {
  subjects: {
    privacy: [
      [
        'Updates to our Privacy Statement',
        'We have revised how we collect, use and disclose personal information. Please review the Privacy Statement and the Terms of Use before proceeding.',
        'Accept and proceed',
      ],
      [
        'Notice at collection',
        'We collect identifiers, device information and activity data in order to provide our services, as set out in our Privacy Statement. Your consent is requested.',
        'I consent to this processing',
      ],
    ],
    cookies: [
      [
        'We value your privacy',
        'With your agreement, we and our 143 partners use cookies or similar technologies to store and access data such as your visit to this website.',
        'Agree and close',
      ],
      [
        'Cookie notice',
        'We place strictly necessary cookies. Performance and targeting cookies are set only if you permit them.',
        'Permit all cookies',
      ],
    ],
    notification: [
      ['Breaking news alerts', 'Receive push alerts from our newsroom when major stories develop.', 'Enable alerts'],
    ],
    marketing: [
      [
        'Communication preferences',
        'I would like to receive offers, surveys and product news by email',
        'Keep me informed',
      ],
    ],
    personalisation: [
      [
        'Tailored content',
        'Use my reading history to select articles and advertising for me',
        'Enable tailored content',
      ],
    ],
    permission: [
      [
        'Camera access required for scanning',
        'To photograph receipts, the app needs access to your camera.',
        'Grant access',
      ],
      [
        'Why we ask for your contacts',
        'Access to your address book lets us show which colleagues are already members.',
        'Permit access to contacts',
      ],
    ],
    update: [
      [
        'A new release is available',
        'Release 9.3 contains security improvements. We recommend that you install it.',
        'Download release',
      ],
    ],
    tutorial: [['Guided overview (1 of 5)', 'The panel on the left lists your open claims.', 'Proceed to 2 of 5']],
    rating: [['Your opinion matters', 'Would you take a moment to review this app?', 'Leave a review']],
    payment: [
      [
        'Become a subscriber',
        'Unlimited digital access for $12 every four weeks. Cancel at any time.',
        'Subscribe today',
      ],
    ],
    form: [
      ['Additional information', 'Kindly provide the following details to finalise your record.', 'Submit details'],
    ],
    login: [
      ['Member sign-in', 'Please enter your registered telephone number and password.', 'Sign in securely'],
      ['Sign in to your policy', 'Manage documents and claims in one place.', 'Access my policy'],
    ],
    age: [
      [
        'Age restricted content',
        'This section concerns alcoholic beverages and is intended solely for persons aged eighteen or over.',
        'I confirm I am eighteen or over',
      ],
    ],
    'age-birthday': [
      [
        'Proof of age',
        'We are required to establish that visitors are adults. Please state your date of birth.',
        'Confirm my date of birth',
      ],
    ],
    face: [
      [
        'Biometric identity check',
        'Position your face within the frame. An image will be captured and compared with your record.',
        'Begin capture',
      ],
    ],
    'pay-or-consent': [
      [
        'How would you like to read?',
        'Read with advertising by consenting to tracking cookies, or read without tracking for $4 a month.',
        'Consent and read with ads',
      ],
    ],
    gift: [['A welcome benefit', 'Present this voucher at checkout for 12% off.', 'Reveal voucher']],
    signup: [
      [
        'Register',
        'Registration requires a telephone number, a password and the details below.',
        'Complete registration',
      ],
    ],
  },
  questions: [
    {
      type: 'occupation',
      title: 'Which sector do you work in?',
      options: ['Public administration', 'Finance and insurance', 'Manufacturing', 'Health care', 'Another sector'],
      complaint: 'A sector must be selected',
    },
    {
      type: 'income',
      title: 'What is your annual household income?',
      options: ['Below $40,000', '$40,000 to $80,000', '$80,000 to $150,000', 'Above $150,000'],
      complaint: 'An income bracket must be selected',
    },
    {
      type: 'marital-status',
      title: 'Please state your civil status',
      options: ['Single', 'Married or in a partnership', 'Separated', 'Widowed'],
      complaint: 'Civil status must be selected',
    },
  ],
  fields: [
    { type: 'employer', label: 'Name of employer', complaint: 'Name of employer is mandatory' },
    { type: 'occupation', label: 'Position held', complaint: 'Position held is mandatory' },
    { type: 'school', label: 'Last institution attended', complaint: 'Last institution attended is mandatory' },
  ],
  refuse: ['I do not consent', 'Do not accept'],
  turnDown: ['No, thank you', 'Do not enable'],
  own: {
    privacy: { exit: ['Disagree and leave', 'I do not consent, close the app'] },
    cookies: {
      decline: ['Only strictly necessary cookies', 'Disagree and close', 'Reject non-essential cookies'],
      settings: ['Manage my choices', 'Learn more and customise'],
    },
    marketing: { decline: ['Do not contact me'], later: ['Decide at a later date'] },
    permission: { decline: ['Deny access', 'Do not grant access'], later: ['Ask me when it is needed'] },
    notification: { later: ['Ask me next week'] },
    update: { later: ['Install at next start', 'Postpone'] },
    tutorial: { skip: ['Skip the overview'] },
    rating: { later: ['Ask me at a later time'] },
    payment: { skip: ['Continue with limited access'], later: ['Subscribe later'] },
    login: { skip: ['Skip sign-in'] },
    'pay-or-consent': { decline: ['Do not consent to tracking'] },
    gift: { later: ['Save it for later'] },
    question: { skip: ['Prefer not to say'], later: ['Complete later'] },
    form: { later: ['Complete later'] },
    interests: { skip: ['Skip topic selection'] },
  },
  aside: ['Alternatively, ', '.'],
  skip: ['Skip this step', 'Omit this step'],
  later: ['Decide later', 'Remind me at a later date'],
  guest: ['Proceed as a guest', 'Guest access'],
  elsewhere: ['Unable to sign in?', 'Further options'],
  settings: ['Customise'],
  save: ['Confirm choices', 'Save and exit'],
  next: ['Proceed', 'Submit'],
  close: 'Close this window',
  insist: [
    ['Please confirm', 'Parts of the service may be less useful to you.', 'Confirm my refusal', 'Return'],
    ['A final reminder', 'You may reverse this in your settings at any time.', 'Maintain refusal', 'Reconsider'],
  ],
  turnedAway: [['As you have not given your consent, we are unable to provide the service.', 'Return to notice']],
  phone: 'Telephone number',
  password: 'Password (6 characters or more)',
  missing: [
    'A telephone number must be entered',
    'An email address must be entered',
    'The password must have at least 6 characters',
  ],
  purposes: ['Performance cookies', 'Targeting cookies'],
  under: ['I am younger than eighteen'],
  tooYoung: ['You are not permitted to view this section.', 'Return to previous page'],
  pay: ['Read without tracking for $4 a month'],
  alternative: ['Use email and password', 'Sign in by password instead'],
  accountOnly: ['Email sign-in', 'Please enter your email address and password.'],
  email: 'Registered email',
  ageField: { label: 'Your date of birth', complaint: 'A date of birth must be stated' },
  thirdParty: ['Use your Microsoft account', 'Use your LinkedIn account'],
  agreement: 'I confirm that I have read the Terms of Use and the Privacy Statement and accept them',
  agreementMissing: 'You must accept the Terms of Use before proceeding',
  clauses: [],
  promo: ['From the archive', 'A hundred years of weather maps. View the collection'],
  links: ['Help centre', 'Contact us', 'Accessibility'],
  filled: { employer: 'Brookfield Surveyors', occupation: 'Clerk', school: 'Ashdown College' },
  interests: {
    title: 'Select the subjects you follow',
    options: ['Economy', 'Science', 'Law', 'Culture', 'Environment', 'Transport'],
    complaint: 'A minimum of {n} subjects must be selected',
  },
  region: { title: 'City of residence', complaint: 'A city must be selected' },
  birthday: { title: 'Date of birth on record', complaint: 'A complete date must be given' },
  places: [
    { name: 'Victoria', towns: ['Geelong', 'Ballarat'] },
    { name: 'Queensland', towns: ['Cairns', 'Townsville'] },
    { name: 'Tasmania', towns: ['Hobart', 'Launceston'] },
  ],
  unset: 'Please choose',
  search: 'Search for a city',
};

/** A friendly author, as of a young company. */
const friendly: Bank = {
  subjects: {
    privacy: [
      [
        'First things first',
        "We only keep what we need to make things work, and it's all spelled out in our privacy notice and house rules. Good with that?",
        "I'm good with that",
      ],
      [
        'Hey, a quick heads-up',
        'Our privacy notice just got a refresh: it now covers the crash data your device sends us. Have a read, then let us know.',
        'Got it, I agree',
      ],
    ],
    cookies: [
      [
        'Cookie time!',
        "They keep you logged in, tell us what's popular and help show you ads you might like.",
        'Sure, all cookies',
      ],
      [
        "Psst, we've got cookies",
        'The tasty kind remembers your basket. The other kind tracks ads. Your call.',
        "I'm OK with cookies",
      ],
    ],
    notification: [
      ['Stay in the know', "We'll ping you when a friend posts or your order ships. No spam, promise.", 'Yes, ping me'],
      ['Keep your streak going', 'A tiny daily nudge makes it three times likelier to stick.', 'Send me reminders'],
    ],
    marketing: [
      ['Get 10% off your first order', 'Join our list for early drops, sales and the odd love letter', 'Count me in'],
      ["Let's keep in touch", 'Text me new arrivals and members-only deals', 'Unlock my discount'],
    ],
    personalisation: [['Make it yours', 'Use what I watch to suggest shows I will love', 'Tailor it for me']],
    permission: [
      ["What's cooking nearby?", 'Share your location and see who delivers to your door.', 'Share my location'],
      ['Add your first photo', "We'll need to get into your photo library for that.", 'Open my photos'],
    ],
    update: [['Fresh paint!', "We've tidied up the home screen and squashed a few bugs.", 'Get the new version']],
    tutorial: [['Welcome aboard', "Here's how it works: drag a task onto a day and you're done.", 'Next tip']],
    rating: [['Loving it so far?', 'A quick rating would make our day.', 'Give 5 stars']],
    payment: [['Try Plus free for 7 days', "Then $6.99 a month. We'll remind you before it ends.", 'Start my 7 days']],
    form: [["Let's get to know you", 'The more you share, the better your matches.', 'Looks good']],
    login: [
      ['Nice to see you', 'Pop in your number and password and pick up where you left off.', 'Let me in'],
      ['Join the fun', 'Log in to like, save and comment.', 'Log me in'],
    ],
    age: [['Hold up, are you 18?', 'Some of what we sell is for grown-ups only.', "Yep, I'm 18+"]],
    'age-birthday': [
      [
        'How old are you?',
        "We've got to check you're an adult before you come in. When's your birthday?",
        'Check and enter',
      ],
    ],
    face: [
      [
        'Time for a selfie',
        "Hold your phone at eye level so we can scan your face and know it's really you.",
        'Take my selfie',
      ],
    ],
    'pay-or-consent': [
      [
        'Keeping the lights on',
        "Ads pay our writers. Say yes to ad cookies and read for nothing, or chip in $3 a month and we won't track you.",
        'Yes to ad cookies',
      ],
    ],
    gift: [
      ['Spin to win!', 'Everybody gets one spin. Prizes up to 25% off.', 'Spin the wheel'],
      ["Here's $5 on us", 'Spend it on anything in the next 48 hours.', 'Add to my wallet'],
    ],
    signup: [["Let's set you up", 'Your number, a password and a couple of things about you.', 'Make my account']],
  },
  questions: [
    {
      type: 'occupation',
      title: 'What keeps you busy all day?',
      options: ['School', 'A full-time job', 'My own business', 'Looking after family', 'Enjoying retirement'],
      complaint: "Pick one and we're good to go",
    },
    {
      type: 'sex',
      title: 'How do you identify?',
      options: ['Female', 'Male', 'Non-binary'],
      complaint: 'Oops, pick one first',
    },
    {
      type: 'education',
      title: 'What grade are you in?',
      options: ['Grades 6 to 8', 'Grades 9 to 12', 'Undergrad', 'Grad school'],
      complaint: "You haven't picked a grade yet",
    },
  ],
  fields: [
    { type: 'school', label: 'Where do you study?', complaint: "Don't forget your school" },
    { type: 'occupation', label: 'What do you do?', complaint: "Don't forget what you do" },
    { type: 'birthday', label: "When's your birthday?", complaint: "Don't forget your birthday" },
  ],
  refuse: ["No, I don't agree", 'No way'],
  turnDown: ["No, I'm good", 'Nope', 'Nah, thanks'],
  own: {
    privacy: {
      exit: ["I don't agree, get me out"],
      decline: ["No, I don't agree", "I don't agree to that"],
    },
    cookies: {
      decline: ['Just the essentials', 'No cookies for me', 'Nope, only the needed ones'],
      settings: ['Pick and choose', "Show me what's inside"],
    },
    notification: { decline: ["Don't ping me", 'No reminders, thanks'], later: ['Ask me tomorrow'] },
    marketing: { decline: ["No, I'd rather pay full price", 'No messages please'], later: ['Another day'] },
    personalisation: { decline: ["No, don't tailor it"] },
    permission: { decline: ["No, don't share", 'Keep it private'], later: ["I'll do it when I need it"] },
    'pay-or-consent': { decline: ['No ad cookies'] },
    update: { later: ['Tonight, maybe', 'Remind me tomorrow'] },
    tutorial: { skip: ['Skip the tips', 'I know my way around, skip'] },
    rating: { later: ['Ask me again in a week'] },
    payment: { skip: ['Stick with the free plan'], later: ["I'll decide later"] },
    gift: { later: ['Keep it for later', 'I will use it later'] },
    login: { skip: ["I'll log in some other time, skip"] },
  },
  aside: ['or ', ''],
  skip: ['Skip this one', "I'd rather skip"],
  later: ["I'll do this later", 'Later, please'],
  guest: ['Just looking around', 'Explore without an account', 'Carry on as a guest'],
  elsewhere: ["Can't log in?", 'More ways in'],
  settings: ['Pick and choose'],
  save: ['Save my picks', "That's my choice"],
  next: ["I'm done", 'Keep going'],
  close: 'Close',
  insist: [
    ['Wait, really?', "You'll be missing out on the good stuff.", "I'm sure, no thanks", 'Hmm, go back'],
    ["Aw, we're sad to hear that", 'One tap and it is all set up.', 'Still no', 'OK, show me again'],
    ['Last call', "We won't bring it up again.", 'No, final answer', 'Fine, let me reconsider'],
  ],
  turnedAway: [["We can't let you in unless you agree. No hard feelings!", 'OK then']],
  phone: 'Your number',
  password: 'Secret password',
  missing: ["We'll need your number", "We'll need your email", 'Passwords are 6 characters or longer'],
  purposes: ["Seeing what's popular", 'Ads you might like'],
  under: ["Not yet, I'm younger", "Nope, I'm under 18"],
  tooYoung: ["Sorry friend, it's adults only in here.", 'Oops, I tapped wrong'],
  pay: ['Chip in $3 a month'],
  alternative: ['Use my password instead', "I'd rather use email"],
  accountOnly: ['Email works too', 'All we need is your email and password.'],
  email: 'you@somewhere.com',
  ageField: { label: 'Born on', complaint: 'We need your birthday to check your age' },
  thirdParty: ['Hop in with Google', 'Hop in with Discord'],
  agreement: "I've read the house rules and privacy notice and I'm happy with them",
  agreementMissing: 'Please tick that you are happy with the house rules',
  clauses: [],
  promo: ['Pick of the week', 'Six soups for cold days. Take a look'],
  links: ['Need a hand?', 'House rules', 'Jobs'],
  filled: { school: 'Riverside High', occupation: 'Barista', birthday: '2001-08-09' },
  interests: {
    title: 'What are you into?',
    options: ['Baking', 'Hiking', 'Board games', 'Thrifting', 'Running', 'Indie music', 'Ceramics'],
    complaint: 'Pick {n} and you are all set',
  },
  region: { title: 'Where do you call home?', complaint: "You haven't told us where you live" },
  birthday: { title: "When's your birthday? There may be cake", complaint: 'Pick the day you were born' },
  places: [
    { name: 'Oregon', towns: ['Portland', 'Eugene'] },
    { name: 'Vermont', towns: ['Burlington', 'Rutland'] },
    { name: 'Georgia', towns: ['Savannah', 'Macon'] },
  ],
  unset: 'Tap to choose',
  search: 'Start typing your city',
};

/** A terse author, as of a tool. */
const terse: Bank = {
  subjects: {
    privacy: [
      [
        'License and privacy',
        'This software is subject to the license agreement and privacy terms, including usage statistics.',
        'I accept the agreement',
      ],
      ['Data use', 'Diagnostics and identifiers are sent to our servers. See privacy terms.', 'Agree'],
    ],
    cookies: [
      ['This site uses cookies', 'Analytics and advertising cookies need your permission.', 'OK to all'],
      ['Cookies', 'For statistics and ads.', 'Allow all'],
    ],
    notification: [['Allow alerts?', 'For finished jobs and errors.', 'Allow alerts']],
    marketing: [['Product news', 'Email me about releases and discounts', 'Opt in']],
    personalisation: [['Recommendations', 'Use my history to rank results', 'Turn on recommendations']],
    permission: [
      ['Microphone', 'Needed for voice memos.', 'Allow microphone'],
      ['Location', 'Used for local forecasts.', 'Use my location'],
    ],
    update: [['v2.18 available', '14 MB. Restart required.', 'Update and restart']],
    tutorial: [['Tip 1/3', 'Hold a file to select it.', 'Tip 2']],
    rating: [['Rate this app', 'Takes ten seconds.', 'Rate']],
    payment: [['Upgrade to Pro', '$19 one-off. Batch export, no ads.', 'Buy Pro']],
    form: [['Profile', 'Shown to your team.', 'Save']],
    login: [
      ['Account', 'Phone and password.', 'Enter'],
      ['Sign in required', 'Sync needs an account.', 'Sign in now'],
    ],
    age: [['18+', 'Adult content.', '18 or older: enter']],
    'age-birthday': [['Age check', 'Adults only. Enter your birth date.', 'Verify']],
    face: [['Face scan', 'Camera captures your face to verify you.', 'Start scan']],
    'pay-or-consent': [['Ads or pay', 'Ad tracking cookies: free. No tracking: $2/month.', 'Allow tracking']],
    gift: [['Free month of Pro', 'Code applied at checkout.', 'Redeem']],
    signup: [['New account', 'Phone, password, profile.', 'Create']],
  },
  questions: [
    {
      type: 'occupation',
      title: 'Role',
      options: ['Developer', 'Designer', 'Manager', 'Student', 'Other'],
      complaint: 'Role required',
    },
    { type: 'sex', title: 'Sex', options: ['F', 'M', 'X'], complaint: 'Sex required' },
    {
      type: 'income',
      title: 'Salary range',
      options: ['Under 50k', '50k to 100k', 'Over 100k'],
      complaint: 'Salary range required',
    },
  ],
  fields: [
    { type: 'employer', label: 'Organisation', complaint: 'Organisation missing' },
    { type: 'occupation', label: 'Role', complaint: 'Role missing' },
    { type: 'birthday', label: 'Birth date', complaint: 'Birth date missing' },
  ],
  refuse: ['Disagree', 'Reject'],
  turnDown: ['No', 'Block', 'Leave off'],
  own: {
    privacy: { exit: ['Disagree and quit'], decline: ['I do not accept the agreement', 'Disagree'] },
    cookies: {
      decline: ['Necessary only', 'Deny all', 'Essential only'],
      settings: ['Configure', 'Details and settings'],
    },
    marketing: { decline: ['Opt out'] },
    notification: { decline: ['Block alerts'] },
    personalisation: { decline: ['Keep off'] },
    permission: { decline: ['Deny', 'Block'] },
    'pay-or-consent': { decline: ['Do not track me'] },
    update: { later: ['On next launch', 'Snooze'] },
    tutorial: { skip: ['Skip tips'] },
    payment: { skip: ['Use free version'], later: ['Upgrade later'] },
    login: { skip: ['Skip sign-in'] },
    gift: { later: ['Redeem later'] },
    rating: { later: ['Rate later'] },
  },
  aside: ['or ', ''],
  skip: ['Skip step', 'Skip >'],
  later: ['Later', 'Set up later'],
  guest: ['Use as guest', 'Guest'],
  elsewhere: ['More', 'Options'],
  settings: ['Configure'],
  save: ['Apply', 'Save selection'],
  next: ['OK, next', 'Save'],
  close: 'Close dialog',
  insist: [
    ['Refuse?', 'Some features stay off.', 'Refuse', 'Cancel'],
    ['Sure?', 'Can be changed in settings.', 'Yes, refuse', 'Change answer'],
  ],
  turnedAway: [['Agreement required to run this software.', 'Back']],
  phone: 'Phone',
  password: 'Pass phrase',
  missing: ['Phone missing', 'Email missing', 'Pass phrase too short (min. 6)'],
  purposes: ['Statistics', 'Ads'],
  under: ['Under 18'],
  tooYoung: ['Access denied: under 18.', 'Retry'],
  pay: ['$2/month, no tracking'],
  alternative: ['Email + password', 'Use password instead'],
  accountOnly: ['Email login', 'Email, password.'],
  email: 'Email',
  ageField: { label: 'Date you were born', complaint: 'Birth date missing, age not verified' },
  thirdParty: ['GitHub', 'GitLab'],
  agreement: 'Accept license and privacy terms',
  agreementMissing: 'License not accepted',
  clauses: [],
  promo: ['Tip', 'Ctrl+K opens search. More'],
  links: ['Docs', 'Status', 'Support'],
  filled: { employer: 'Millpond Labs', occupation: 'Tester', birthday: '1994-02-17' },
  interests: {
    title: 'Topics',
    options: ['Backend', 'Frontend', 'Hardware', 'Security', 'Data'],
    complaint: 'Select {n}+ topics',
  },
  region: { title: 'City', complaint: 'City required' },
  birthday: { title: 'Birth date', complaint: 'Birth date required' },
  places: [
    { name: 'Leinster', towns: ['Dublin', 'Kilkenny'] },
    { name: 'Munster', towns: ['Cork', 'Limerick'] },
    { name: 'Connacht', towns: ['Galway', 'Sligo'] },
  ],
  unset: 'None selected',
  search: 'City name',
};

export const en: readonly Bank[] = [
  formal,
  friendly,
  terse,
  carrier,
  cheeky,
  saas,
  calm,
  campus,
  fitness,
  lodging,
  grocer,
  music,
  dating,
  gazette,
  budget,
  telehealth,
  airline,
  cycle,
  plants,
  savings,
  notes,
  tickets,
  meetings,
  resale,
  genealogy,
  mealkit,
  doorbell,
  horoscope,
];
