import type { Bank } from '../../bank.ts';

/** An author of a small meditation app: soft, lower case, a breath between the sentences. */
export const calm: Bank = {
  subjects: {
    privacy: [
      [
        'before we breathe together',
        'our privacy promise is short. it tells you which personal data we keep, where it rests, and how to let it go. may we?',
        'yes, you may',
      ],
      [
        'our promise has grown a little',
        'we added a page to the privacy policy about mood notes. take a moment with it, then tell us if you consent.',
        'i consent, gently',
      ],
    ],
    cookies: [
      [
        'a handful of cookies',
        'some keep this place running. others count visitors, or bring ads to people who once sat here. you choose.',
        "all of them, that's alright",
      ],
      ['cookies, quietly', 'we would like to set analytics and advertising cookies in your browser.', 'let them in'],
    ],
    notification: [
      ['a soft bell in the evening?', 'with notifications on, we ring once a day. never more.', 'ring the bell'],
      ['shall we remind you to pause?', 'one push notification, at the hour you like.', 'remind me to pause'],
    ],
    marketing: [
      ['letters from the quiet room', 'send me a monthly email with new courses and gentle discounts', 'write to me'],
    ],
    personalisation: [
      [
        'sessions chosen for you',
        'let the app look at my practice and recommend sessions that suit me',
        'choose for me',
      ],
    ],
    permission: [
      [
        'hear your own breath',
        'the breathing exercise listens through your microphone. it needs your permission for that.',
        'let it listen',
      ],
      [
        'rain where you are',
        'with access to your location we play the weather outside your window.',
        'share where i am',
      ],
    ],
    update: [
      [
        'something new has settled in',
        'version 3.4 is lighter and sleeps better. updating takes a breath or two.',
        'update, unhurried',
      ],
    ],
    tutorial: [
      [
        'how to sit, part one of three',
        'find a chair. swipe up when you are ready for the next part of the guide.',
        'part two',
      ],
    ],
    rating: [['has this helped?', 'if so, a review in the app store helps a very small team.', 'leave kind words']],
    payment: [
      ['the whole library', '$39 a year after a seven day trial. we write before it renews.', 'begin the trial'],
    ],
    form: [['a few notes about you', 'fill in your profile as far as feels right.', 'keep these notes']],
    login: [
      ['welcome home', 'log in with your phone number and password to find your streak.', 'come in'],
      [
        'sit down again',
        'your practice is kept with your account. sign in with phone number and password.',
        'sign in softly',
      ],
    ],
    age: [
      [
        'this room is for adults',
        'some talks deal with grief and alcohol. please confirm you are 18 or older.',
        'i am 18 or older, go in',
      ],
    ],
    'age-birthday': [
      [
        'may we ask your age?',
        'the sleep courses are made for adults. share your date of birth so that we can check.',
        'share and check',
      ],
    ],
    face: [
      [
        'a look in the mirror',
        'to protect your journal we scan your face with the camera once.',
        'look into the camera',
      ],
    ],
    'pay-or-consent': [
      [
        'two ways to stay',
        'consent to tracking cookies for personalized ads and stay for free, or give $2 a month and nobody follows you.',
        'consent, and stay for free',
      ],
    ],
    gift: [['a present for your first week', 'a voucher: 30% off the deep sleep course, until sunday.', 'unwrap it']],
    signup: [['make a place of your own', 'a phone number, a password, a few lines about you.', 'make my place']],
  },
  questions: [
    {
      type: 'occupation',
      title: 'what fills your days?',
      options: ['caring for others', 'desk work', 'making things', 'learning', 'resting'],
      complaint: 'choose whatever fills your days, then continue',
    },
    {
      type: 'marital-status',
      title: 'who do you share your life with?',
      options: ['by myself', 'with a spouse', 'separated, healing'],
      complaint: 'choose your marital status, then continue',
    },
    {
      type: 'sex',
      title: 'your gender, if you like labels',
      options: ['she', 'he', 'they'],
      complaint: 'choose a gender, then continue',
    },
  ],
  fields: [
    { type: 'occupation', label: 'your work', complaint: 'your work is still a blank page' },
    { type: 'birthday', label: 'the day you were born', complaint: 'your birthday is still a blank page' },
    { type: 'school', label: 'the school you went to', complaint: 'your school is still a blank page' },
  ],
  refuse: ["i don't consent", "no, i'd rather you didn't"],
  turnDown: ['no, thank you kindly', 'i prefer silence'],
  own: {
    privacy: { exit: ["i don't consent, goodbye"], decline: ['stay without consenting', "no, i'd rather you didn't"] },
    cookies: {
      decline: ['only what keeps it running', 'no extra cookies'],
      settings: ['choose one by one', 'see what they do'],
    },
    notification: { decline: ['no bells, please', 'keep it silent'], later: ['ask me in a week'] },
    marketing: { decline: ["don't write to me", 'no letters'], later: ['perhaps next season'] },
    personalisation: {
      decline: ['i will choose myself', "don't look at my practice"],
      later: ['once i have practised more'],
    },
    permission: { decline: ["don't listen", 'keep it to myself'], later: ['when i start the exercise'] },
    'pay-or-consent': { decline: ['do not follow me'] },
    update: { later: ['after this session', 'tonight, while i sleep'] },
    tutorial: { skip: ['i know how to sit', 'skip the guide'] },
    rating: { later: ['let me sit with it', 'in a few weeks'] },
    payment: { skip: ['continue with free sessions', 'stay with the basics'], later: ['when the time is right'] },
    gift: { later: ['keep it wrapped for now'] },
    login: { skip: ['skip, just breathe'], guest: ['practise without an account', 'stay as a guest'] },
    question: { skip: ['leave this unanswered'], later: ['answer another day'] },
    form: { skip: ['leave it blank and go on'], later: ['write it another day'] },
    interests: { skip: ['skip, surprise me'] },
  },
  aside: ['if you prefer, ', ', whenever you like.'],
  skip: ['pass over this', 'skip and breathe'],
  later: ['in a while', 'not at this moment'],
  guest: ['come in as a guest', 'just sit, no account'],
  elsewhere: ['other doors', 'the door is stuck'],
  settings: ['choose one by one'],
  save: ['keep my choices', 'save, and breathe out'],
  next: ['continue, slowly', 'that is me'],
  close: 'let it go',
  insist: [
    ['are you certain?', 'it is a small bell, really.', 'certain, no bell', 'hear it once more'],
    ['one slow breath', 'you can change this any day in settings.', 'still no', 'turn around'],
  ],
  turnedAway: [['without your consent we cannot open the door. we are sorry.', 'read it again']],
  phone: 'your phone number',
  password: 'a password only you know',
  missing: ['we need a phone number here', 'we need an email address here', 'at least 6 characters for the password'],
  purposes: ['counting visitors', 'ads elsewhere'],
  under: ['i am younger than 18'],
  tooYoung: ['these talks are for people over 18. there is a children’s garden next door.', 'step back'],
  pay: ['give $2 a month'],
  alternative: ['email will do', 'use my password'],
  accountOnly: ['with your email', 'email and password, nothing more.'],
  email: 'your email address, please',
  ageField: { label: 'date of birth, please', complaint: 'without a date of birth we cannot check your age' },
  thirdParty: ['come in with apple', 'come in with google'],
  agreement: 'i have read the terms and the privacy promise, and i agree',
  agreementMissing: 'the box for the terms is still empty',
  each: ['the terms', 'the privacy promise'],
  clauses: [
    'we are three people and a cat.',
    'we keep: minutes practised, mood notes, crash reports.',
    'we use them to play sessions and mend what breaks.',
    'they rest on servers in one country.',
    'no one buys them. no one ever will.',
    'delete your account and all of it goes.',
  ],
  unfold: 'read the whole promise',
  promo: ['tonight', 'twelve minutes for a loud head. listen'],
  links: ['write to us', 'the team', 'in a crisis'],
  filled: { occupation: 'gardener', birthday: '1990-03-20', school: 'riverside primary' },
  interests: {
    title: 'what would you like more of?',
    options: ['sleep', 'focus', 'patience', 'walking', 'silence', 'courage'],
    complaint: 'choose {n} or more, there is no hurry',
  },
  region: { title: 'which city wakes you up?', complaint: 'choose a city, then continue' },
  birthday: { title: 'when is your birthday, dear one?', complaint: 'choose the whole date, then continue' },
  places: [
    { name: 'brittany', towns: ['rennes', 'brest'] },
    { name: 'tuscany', towns: ['lucca', 'siena'] },
    { name: 'galicia', towns: ['vigo', 'lugo'] },
  ],
  unset: 'nothing yet',
  search: 'find your city',
};
