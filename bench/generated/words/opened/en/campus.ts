import type { Bank } from '../../bank.ts';

/** An author of a university's portal: an office of students, with its acronyms and forms. */
export const campus: Bank = {
  subjects: {
    privacy: [
      [
        'Student Data Privacy Notice',
        'As part of enrolment, the Registry processes your personal data (course, attendance, device logs) under the Student Data Privacy Notice and the IT Acceptable Use Policy. Indicate below whether you accept.',
        'I accept the Notice and the Policy',
      ],
      [
        'Policy revision, Semester 2',
        'The IT Acceptable Use Policy and its privacy annex were revised by Senate. Students are asked to accept the revision.',
        'Accept the revision',
      ],
    ],
    cookies: [
      [
        'Cookies on campus websites',
        'Essential cookies run this portal. Optional cookies measure use and support our recruitment advertising.',
        'Allow optional cookies',
      ],
      [
        'Cookie declaration',
        'The University and its suppliers set cookies for analytics and for marketing of courses.',
        'Accept optional and essential',
      ],
    ],
    notification: [
      [
        'Timetable alerts',
        'Allow notifications to be told of room changes, cancelled lectures and exam results.',
        'Allow timetable alerts',
      ],
      ['Library notifications', 'Receive a push notification before a loan is due.', 'Notify me before it is due'],
    ],
    marketing: [
      [
        'Careers and partner mailings',
        'I agree to receive promotional emails from the Careers Service and student discount partners',
        'Opt in to mailings',
      ],
    ],
    personalisation: [
      [
        'Recommended modules',
        'Use my study record to personalise recommended modules and events',
        'Show recommended modules',
      ],
    ],
    permission: [
      [
        'Attendance check-in uses location',
        'To check in to a lecture, the app needs permission to use your location.',
        'Allow check-in location',
      ],
      [
        'Camera for your student ID',
        'Access to the camera is required to scan your campus card.',
        'Allow camera for card',
      ],
    ],
    update: [
      [
        'Campus app 2026.2 released',
        'This version is required for digital exam slips from January. Please update.',
        'Update the campus app',
      ],
    ],
    tutorial: [
      [
        'Finding your way around the portal (1/4)',
        'Use the left-hand menu to switch between My Modules and My Fees.',
        'Go to step 2',
      ],
    ],
    rating: [
      ['Rate the campus app', 'Tell other students what you think with a rating in the app store.', 'Submit a rating'],
    ],
    payment: [
      [
        'Students’ Union Plus',
        'Membership is $15 per term, renewed automatically, with gym and event discounts.',
        'Become a Plus member',
      ],
    ],
    form: [
      [
        'Student record: missing details',
        'Complete your personal profile so that your department can contact you.',
        'Submit to Registry',
      ],
    ],
    login: [
      ['Student portal sign-in', 'Enter your registered mobile number and portal password.', 'Enter the portal'],
      ['Session ended', 'Log in again with your mobile number and password.', 'Log in to the portal'],
    ],
    age: [
      [
        'Age declaration',
        'The wine society pages are for members of legal age. Are you 18 years of age or above?',
        'I declare I am 18 or above',
      ],
    ],
    'age-birthday': [
      [
        'Age of applicant',
        'Accommodation contracts require applicants to be adults. Enter your date of birth to verify your age.',
        'Verify applicant age',
      ],
    ],
    face: [
      [
        'Exam identity check',
        'Your face will be captured by webcam and compared with your student card.',
        'Capture my face',
      ],
    ],
    'pay-or-consent': [
      [
        'Access to the student newspaper',
        'Read free with tracking cookies for advertising, or pay $1.50 per month to read without tracking.',
        'Accept tracking and read',
      ],
    ],
    gift: [['Freshers’ week voucher', 'A free coffee at the Union café. Valid until Friday.', 'Claim my coffee']],
    signup: [
      [
        'Applicant account',
        'Register with a mobile number, a password and the profile details below.',
        'Register as applicant',
      ],
    ],
  },
  questions: [
    {
      type: 'education',
      title: 'Highest qualification on entry',
      options: ['A levels', 'Foundation year', 'First degree', 'Doctorate'],
      complaint: 'Qualification: an answer is needed',
    },
    {
      type: 'occupation',
      title: 'Term-time employment',
      options: ['No paid work', 'Up to 10 hours', 'Full-time post', 'Placement year'],
      complaint: 'Employment: an answer is needed',
    },
    {
      type: 'income',
      title: 'Residual household income',
      options: ['$25,000 or less', '$25,001 to $62,000', '$62,001 and over'],
      complaint: 'Household income: an answer is needed',
    },
  ],
  fields: [
    { type: 'school', label: 'Previous school or college', complaint: 'Previous school: this field is blank' },
    { type: 'employer', label: 'Sponsor or employer', complaint: 'Employer: this field is blank' },
    { type: 'occupation', label: 'Occupation of applicant', complaint: 'Occupation: this field is blank' },
  ],
  refuse: ['I do not accept the Notice', 'Withhold acceptance'],
  turnDown: ['Leave switched off', 'Do not allow this'],
  own: {
    privacy: {
      exit: ['Do not accept and sign out of the portal'],
      decline: ['I do not accept the Notice', 'Continue to public pages only'],
    },
    cookies: {
      decline: ['Essential cookies only', 'Refuse optional'],
      settings: ['Cookie categories', 'Change cookie consent'],
    },
    notification: { decline: ['No alerts', 'Check the noticeboard myself'], later: ['Ask me at enrolment'] },
    marketing: { decline: ['Opt out of mailings'], later: ['Decide after enrolment'] },
    personalisation: {
      decline: ['Do not use my study record', 'List modules alphabetically'],
      later: ['Ask next semester'],
    },
    permission: {
      decline: ['Check in at the desk instead', 'Do not allow location or camera'],
      later: ['Ask at my first lecture'],
    },
    'pay-or-consent': { decline: ['Reject tracking'] },
    update: { later: ['Update after exams', 'Remind me next week'] },
    tutorial: { skip: ['End the tour', 'I know the portal'] },
    rating: { later: ['Rate after exams'] },
    payment: { skip: ['Keep standard membership', 'Proceed without Plus'], later: ['Join next term'] },
    gift: { later: ['Claim on campus later'] },
    login: { skip: ['Go to public pages'], guest: ['Visitor access', 'View course pages without login'] },
    question: { skip: ['Information refused'], later: ['Provide this later'] },
    form: { skip: ['Leave my record as it is'], later: ['Provide at enrolment'] },
    birthday: { skip: ['Skip date of birth'] },
  },
  aside: ['If this does not apply to you: ', ''],
  skip: ['Not applicable, skip', 'Skip this section'],
  later: ['Complete next semester', 'Return to this later'],
  guest: ['Visitor mode', 'Continue as a visitor'],
  elsewhere: ['Locked out of your account?', 'Alternative access'],
  settings: ['Cookie categories'],
  save: ['Save cookie consent', 'Submit my preferences'],
  next: ['Save and proceed', 'Submit and next'],
  close: 'Close notice',
  insist: [
    [
      'Confirm non-acceptance',
      'Some portal services will be unavailable to you.',
      'Confirm non-acceptance',
      'Back to the form',
    ],
    ['Second confirmation', 'You can amend this under My Record.', 'My answer stands', 'Amend my answer'],
  ],
  turnedAway: [
    [
      'Students who do not accept the Notice cannot be given portal access. Please visit the Registry.',
      'Back to the Notice',
    ],
  ],
  phone: 'Registered mobile number',
  password: 'Portal password',
  missing: [
    'Mobile number: this field is blank',
    'Email: this field is blank',
    'Portal password: 6 characters or longer',
  ],
  purposes: ['Use of the portal', 'Recruitment advertising'],
  under: ['I am below 18'],
  tooYoung: ['Members under 18 may not view these pages.', 'Back to the declaration'],
  pay: ['Pay $1.50 per month'],
  alternative: ['Sign in with university email', 'Use portal password'],
  accountOnly: ['University email sign-in', 'University email and password are sufficient.'],
  email: 'University email',
  ageField: {
    label: 'Applicant’s date of birth',
    complaint: 'Date of birth: this field is blank, age cannot be verified',
  },
  thirdParty: ['Log in via ORCID', 'Log in via eduGAIN'],
  agreement: 'I have read the Student Data Privacy Notice and the IT Acceptable Use Policy and accept both',
  agreementMissing: 'Acceptance of the Notice is outstanding',
  each: ['Student Data Privacy Notice', 'IT Acceptable Use Policy'],
  clauses: [
    '1. Controller. The University, through the Registry.',
    '2. Categories. Enrolment, attendance, assessment and device logs.',
    '3. Purposes. Teaching, examinations, statutory returns.',
    '4. Recipients. Departments, examiners, the funding council.',
    '5. Retention. Six years after graduation.',
    '6. Rights. Write to the Data Protection Office.',
  ],
  unfold: 'View the Notice in full',
  promo: ['Open lecture', 'How bridges sing. Reserve a seat'],
  links: ['IT service desk', 'Term dates', 'Accessibility statement'],
  filled: { school: 'Westfield Sixth Form', employer: 'Harrow Hill Council', occupation: 'Lab technician' },
  interests: {
    title: 'Indicate your academic interests',
    options: ['Physics', 'Philosophy', 'Nursing', 'Architecture', 'Linguistics'],
    complaint: 'Academic interests: {n} or more are needed',
  },
  region: { title: 'Term-time city', complaint: 'Term-time city: an answer is needed' },
  birthday: { title: 'Date of birth of student', complaint: 'Date of birth: give day, month and year' },
  places: [
    { name: 'East of Ireland', towns: ['Dublin', 'Kilkenny'] },
    { name: 'South of Ireland', towns: ['Cork', 'Limerick'] },
    { name: 'West of Ireland', towns: ['Galway', 'Sligo'] },
  ],
  unset: 'No answer',
  search: 'Type a city',
};
