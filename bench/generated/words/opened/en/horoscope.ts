import type { Bank } from '../../bank.ts';

/** An author of daily readings of the stars for young people: playful, a bit mystic, always with a wink. */
export const horoscope: Bank = {
  subjects: {
    privacy: [
      [
        'The stars keep secrets. So do we.',
        'Your birth chart is personal data. Have a look at our Privacy Policy and Terms of Use to see what we do with it.',
        'Agree and reveal my chart',
      ],
      [
        'Quick cosmic paperwork',
        'By continuing you accept our Terms of Use and Privacy Policy, including how we use your time and place of birth.',
        "Okay, I'm in",
      ],
      [
        'Our Privacy Policy has entered a new phase',
        "We've rewritten it in plain words. Please accept the new version to keep reading the sky.",
        'Accept and continue',
      ],
    ],
    cookies: [
      [
        'Cookies? In this house?',
        'Yep, the Scorpio and the Libra houses too. We and our partners use them for stats, ads and better readings.',
        'Accept all',
      ],
      [
        'We care about your data',
        'We store cookies on your device to measure visits and to show horoscopes and ads that match your vibe.',
        'Sounds good, accept',
      ],
    ],
    notification: [
      [
        'Your day at a glance',
        'Get your horoscope every morning, before you even get out of bed.',
        'Yes, send it daily',
      ],
      [
        'Mercury is about to do something',
        "Turn on notifications and we'll warn you about retrogrades, full moons and other drama.",
        'Warn me',
      ],
      [
        'Want a nudge from the universe?',
        'One push a day. Sometimes sweet, sometimes savage, always about you.',
        'Turn on notifications',
      ],
    ],
    marketing: [
      [
        'Love letters from the cosmos',
        'Email me monthly forecasts, moon rituals and the odd discount code',
        'Count me in',
      ],
      [
        'Join the inner circle',
        'Send me new moon readings, live sessions with astrologers and special offers',
        'Sign me up',
      ],
    ],
    personalisation: [
      [
        'Readings that get you',
        'Use what I read and save to tailor my horoscopes and the articles I see',
        'Personalize it',
      ],
      ['Ads aligned with your sign', 'Let partners use my activity in the app to show me more relevant ads', 'Allow'],
    ],
    permission: [
      [
        'Where in the world are you?',
        'We use your location to work out which planets are above your head right now.',
        'Share my location',
      ],
      [
        'Check your compatibility with friends',
        "Let us see your contacts to find out who's already here and who you clash with.",
        'Allow contacts',
      ],
      [
        'Time for a palm reading',
        'We need your camera to take a picture of your hand. Lines only, promise.',
        'Open camera',
      ],
    ],
    update: [
      [
        'A fresh version just rose',
        'Bugs have left your house and tarot has moved in. Update to see it.',
        'Update now',
      ],
      ['New moon, new update', 'Compatibility now covers Venus and Mars signs.', 'Get the new version'],
    ],
    tutorial: [
      ['Sun, moon, rising', 'Your big three. Tap each one to see what it says about you.', 'Next'],
      ['Swipe through your week', 'Left for yesterday, right for tomorrow. Time travel, basically.', 'Cool'],
      ['Add a friend', "Enter their birthday and we'll tell you why they never text back.", 'Show me more'],
    ],
    rating: [
      ['Are we reading you right?', 'Drop us some stars. We kind of collect them.', 'Give five stars'],
      ['Loving your daily horoscope?', 'A rating helps other lost souls find us in the store.', 'Rate the app'],
    ],
    payment: [
      [
        'Unlock your full chart',
        'Houses, aspects, transits and unlimited compatibility. 3 days free, then $7.99 a week.',
        'Try it free',
      ],
      ['Your 2027 is written', 'Read your whole year ahead with Premium. 60% off today only.', 'Get my year ahead'],
      [
        'Chat with a real astrologer',
        'Your first three minutes are free. After that it is $1.99 a minute.',
        'Start chatting',
      ],
    ],
    form: [
      ["Let's build your birth chart", 'The more exact the details, the spookier the results.', 'Make my chart'],
      ['Introduce yourself to the universe', 'It likes to know who it is talking to.', 'Continue'],
      ['Your profile', "Friends see your sign and name. That's it.", 'Save my profile'],
    ],
    login: [
      ['Hey, stardust', 'Log in to pick up where the planets left you.', 'Log in'],
      ['Save your chart', 'Log in so your readings follow you to every phone.', 'Continue'],
      ['Back so soon?', 'Type in your number and password and we are good to go.', "Let's go"],
    ],
    age: [
      [
        'Are you 16 yet?',
        'Our app is for people aged 16 and up. Rules of this planet, not ours.',
        "Yes, I'm 16 or older",
      ],
      [
        'This reading gets spicy',
        'Love and intimacy forecasts are for adults. Please confirm that you are 18 or older.',
        "I'm 18+, show me",
      ],
    ],
    'age-birthday': [
      [
        "First things first: when's your birthday?",
        "We'd love to know your sign, but we also need to check that you are old enough to be here.",
        'Check my age',
      ],
      ['Age check', 'Enter your date of birth. You have to be at least 16 to make a chart.', 'Confirm my age'],
    ],
    face: [
      [
        'Your face, your fate',
        'Scan your face so we know that you are a real human and not a bot from Neptune.',
        'Scan my face',
      ],
      ['Selfie check', 'To talk to an astrologer live, verify yourself with a quick face scan.', 'Take a selfie'],
    ],
    'pay-or-consent': [
      [
        'Free horoscopes, powered by ads',
        'Accept cookies for personalized ads and read for free, or go Premium without tracking for $2.99 a month.',
        'Accept and read for free',
      ],
      [
        'Pick your path',
        'Path one: consent to ad cookies and pay nothing. Path two: a small monthly fee and no tracking at all.',
        'Consent, keep it free',
      ],
    ],
    gift: [
      [
        'The universe sent you something',
        'A free tarot card reading is waiting. It disappears at midnight.',
        'Open my gift',
      ],
      ['Happy solar return!', 'Birthday treat: 50% off Premium, just for you.', 'Treat myself'],
      ['Spin the zodiac wheel', 'You have one free spin. Win up to 80% off.', 'Spin it'],
    ],
    signup: [
      [
        'Join us under the stars',
        'Your phone number and a couple of birth details and your chart is ready.',
        'Create my account',
      ],
      ['Make it official', 'Sign up to save your chart and add your friends.', 'Sign me up'],
    ],
  },
  questions: [
    {
      type: 'sex',
      title: 'How do you identify?',
      options: ['Woman', 'Man', 'Non-binary'],
      complaint: 'Pick one so we get your pronouns right',
    },
    {
      type: 'marital-status',
      title: "What's your relationship status?",
      options: ['Single', 'In a relationship', 'Engaged', 'Married', "It's complicated", 'Fresh out of a breakup'],
      complaint: 'Pick a relationship status. Complicated counts.',
    },
    {
      type: 'sexual-orientation',
      title: 'Who catches your eye?',
      options: ['Women', 'Men', 'Everyone'],
      complaint: "Tell us who you're into first",
    },
    {
      type: 'occupation',
      title: 'What do your days look like?',
      options: ['High school', 'College', 'First job', 'Freelancing', 'Between things'],
      complaint: 'Tell us what you do all day',
    },
    {
      type: 'age',
      title: 'How many trips around the sun so far?',
      options: ['16–18', '19–22', '23–27', '28 or more'],
      complaint: 'Choose how many trips around the sun',
    },
    {
      type: 'religion',
      title: 'What do you believe in?',
      options: ['Astrology', 'God', 'Karma', 'Science', 'A bit of everything'],
      complaint: 'Choose what you believe in',
    },
    {
      type: 'income',
      title: 'How are things with money lately?',
      options: ['Broke', 'Getting by', 'Comfortable', 'Rolling in it'],
      complaint: 'Choose how your money is doing',
    },
    {
      type: 'health',
      title: 'How have you been sleeping?',
      options: ['Like a baby', 'Up and down', 'Barely'],
      complaint: 'Choose how well you sleep',
    },
  ],
  fields: [
    { type: 'nickname', label: 'What should we call you?', complaint: 'We need something to call you' },
    { type: 'birthday', label: 'Date of birth', complaint: 'No chart without a birth date, sorry' },
    { type: 'city', label: 'Place of birth', complaint: 'Add the place you were born' },
    { type: 'email', label: 'Email', complaint: 'Add your email' },
    { type: 'school', label: 'School or college', complaint: 'Add your school or college' },
  ],
  refuse: ["I don't agree", 'No, decline', 'Decline'],
  turnDown: ['No thanks', "Nah, I'm good", 'No, thank you'],
  own: {
    privacy: {
      decline: ["I don't agree", 'Decline', 'No, I do not accept'],
      exit: ['Decline and leave', "I don't agree, close the app"],
    },
    cookies: {
      decline: ['Reject all', 'No cookies, thanks', 'Only the necessary ones'],
      settings: ['Cookie preferences', 'Let me pick'],
    },
    notification: { decline: ['No thanks', 'Leave me in the dark'], later: ['Maybe later', 'Not now'] },
    marketing: { decline: ['No emails please', 'No thanks'], later: ['Maybe later', 'Ask me next moon'] },
    personalisation: { decline: ["Don't personalize", 'No thanks'], later: ['Not now', "I'll decide later"] },
    permission: { decline: ["Don't allow", 'No thanks', 'Nope'], later: ['Maybe later', 'Not now'] },
    update: { later: ['Later', 'Remind me tomorrow'] },
    tutorial: { skip: ['Skip', 'Skip the tour', 'I know my way around'] },
    rating: { later: ['Maybe later', 'Ask me later'] },
    payment: {
      skip: ['Continue with the free version', 'No thanks, basic is fine', 'Skip'],
      later: ['Maybe later', 'Not now'],
    },
    question: { skip: ['Skip', 'Pass', 'Skip this one'], later: ['Tell you later', 'Answer later'] },
    form: { skip: ['Skip', 'Skip this part'], later: ["I'll add it later", 'Do it later'] },
    region: { skip: ['Skip', 'Skip this part'], later: ['Add it later'] },
    birthday: { skip: ['Skip', 'Skip this part'], later: ['Add my birthday later'] },
    login: {
      guest: ['Continue as a guest', 'Just browsing the stars'],
      skip: ['Skip', 'Skip login'],
      elsewhere: ['More options', 'Other ways in'],
    },
    age: { skip: ['Skip'], later: ['Ask me later'] },
    face: { skip: ['Skip the selfie', 'Skip'], later: ['Later', 'Not now'] },
    'pay-or-consent': { decline: ['Reject ad cookies', 'Continue without accepting'] },
    gift: { later: ['Maybe later', 'Open it later'] },
  },
  aside: ['Not feeling it? ', ''],
  skip: ['Skip', 'Pass', 'Skip this one'],
  later: ['Maybe later', 'Not now', 'Later'],
  guest: ['Continue as a guest', 'Just browsing the stars'],
  elsewhere: ['More options', 'Other ways in'],
  settings: ['Cookie preferences', 'Let me pick'],
  save: ['Save my picks', 'Save and close'],
  next: ['Next', 'Continue', 'Onwards'],
  close: 'Close',
  insist: [
    [
      'You sure about that?',
      'The stars had big plans. You can always change your mind in settings.',
      "Yes, I'm sure",
      'Wait, go back',
    ],
    [
      'Really, really?',
      'Last call. Saying no means that your readings will be a little more general.',
      'Still no',
      'Fine, take me back',
    ],
  ],
  turnedAway: [
    ["We can't read your chart unless you accept. Cosmic law, and the other kind.", 'Take me back'],
    ['No agreement, no horoscope. Sorry!', 'Okay, back'],
  ],
  phone: 'Your phone number',
  password: 'Password',
  missing: ['We need your phone number', 'We need your email', 'Your password is missing'],
  purposes: ['Statistics', 'Personalized readings', 'Marketing'],
  under: ["No, I'm younger", "I'm not old enough yet", "No, I'm too young"],
  tooYoung: ["You're a bit too young for this one. Come back when you're older, little star.", 'Okay'],
  pay: ['Go Premium for $2.99 a month', 'Pay and skip the tracking'],
  alternative: ['Log in with email', 'I already have a password'],
  accountOnly: ['Log in with your email', 'Email, password, done.'],
  email: 'Your email',
  ageField: { label: 'Your birthday', complaint: 'Pop in your birthday first' },
  thirdParty: ['Continue with Apple', 'Continue with TikTok', 'Continue with Google'],
  agreement: "I've read the Terms of Use and Privacy Policy and I agree to them",
  agreementMissing: 'Tick the box to agree to the Terms of Use first',
  each: ['Terms of Use', 'Privacy Policy'],
  clauses: [
    'We ask for your date, time and place of birth because a chart cannot be drawn without them.',
    'Readings are for entertainment. Please see a doctor or a lawyer about serious things.',
    'Your friends see your sun sign and your name, and nothing else unless you share it.',
    'Chats with astrologers are kept for 90 days so that we can sort out complaints.',
    'Subscriptions renew by themselves until you cancel them in your store settings.',
    'We do not sell your birth data.',
    'You can delete your account and chart whenever you want.',
  ],
  unfold: 'Read all of it',
  promo: ['Full moon in Pisces tonight', 'Three rituals to try. Read more'],
  links: ['Help', 'Contact us', 'Blog', 'Careers'],
  filled: {
    nickname: 'Juno',
    birthday: '2006-07-29',
    city: 'Austin',
    email: 'juno.h@example.com',
    school: 'Barton Creek College',
  },
  interests: {
    title: 'What do you want to know about?',
    options: ['Love', 'Career', 'Friends', 'Money', 'Tarot', 'Dreams', 'Moon phases', 'Numerology'],
    complaint: 'Choose {n} or more, the universe is generous',
  },
  region: { title: 'Where were you born?', complaint: 'Choose where you were born' },
  birthday: { title: 'What day did you land on Earth?', complaint: 'Choose the day you landed on Earth' },
  places: [
    { name: 'Texas', towns: ['Austin', 'Houston', 'El Paso'] },
    { name: 'Oregon', towns: ['Portland', 'Eugene', 'Salem'] },
    { name: 'New York', towns: ['Brooklyn', 'Buffalo', 'Albany'] },
  ],
  unset: 'Tap to choose',
  search: 'Search for your birthplace',
};
