import type { Bank } from '../../bank.ts';

/** An author of an app to sell and buy second-hand clothes: a chatty British friend who goes through your wardrobe with you, thrifty, with curly apostrophes. */
export const resale: Bank = {
  subjects: {
    privacy: [
      [
        'First, the small print',
        'We’ve kept it as short as we could. Our Terms & Conditions cover buying and selling, and our Privacy Policy says what we do with your info.',
        'Agree and let’s shop',
      ],
      [
        'Our terms have had a makeover',
        'We’ve changed how Buyer Protection and refunds work, and who we share delivery details with. Have a read and let us know you’re happy.',
        'I’m happy, accept',
      ],
      [
        'Your info stays yours',
        'To run a marketplace that is safe for everyone, we look at your listings, messages and device data. The full story is in our Privacy Policy.',
        'Okay, I agree',
      ],
    ],
    cookies: [
      [
        'Fancy a cookie?',
        'We and our partners use cookies to remember your size, show you pieces you might love and see which ads work. You can change your mind any time in your settings.',
        'Accept all',
      ],
      [
        'Your data, your call',
        'With your say-so, we and 689 partners keep bits of data on your device to make the ads and the feed more you. Essential cookies stay on either way.',
        'Yes, allow all cookies',
      ],
    ],
    notification: [
      [
        'Don’t let it get away',
        'We’ll ping you when someone drops the price on an item you’ve liked.',
        'Yes please, notify me',
      ],
      ['Know the moment it sells', 'Offers, messages and sales, as soon as they happen.', 'Turn on notifications'],
      ['Where’s my parcel?', 'Get an update each time your order moves, from drop-off to doorstep.', 'Keep me posted'],
    ],
    marketing: [
      ['Get first dibs', 'Send me style inspo, new drops and the odd discount by email', 'Yes, sign me up'],
      [
        'Letters from the wardrobe',
        'I’d love to hear about promotions and selling tips, now and again',
        'Sure, send them over',
      ],
    ],
    personalisation: [
      [
        'Your feed, your style',
        'Use what I like, search and buy to fill my feed with things I’ll love',
        'Personalise my feed',
      ],
      ['Ads that suit you', 'Share a few details with ad partners so the ads I see are more my thing', 'Go on then'],
    ],
    permission: [
      ['Snap it, list it', 'Let us use your camera and you’ll have your first item up in two minutes.', 'Allow camera'],
      [
        'Shop round the corner',
        'Share your location and we’ll show you pieces you can pick up in person.',
        'Use my location',
      ],
      ['Add your photos', 'Give us access to your gallery so you can pick your best shots.', 'Open my gallery'],
    ],
    update: [
      [
        'We’ve had a spring clean',
        'Faster search, nicer filters and a bug or two out with the rubbish.',
        'Update the app',
      ],
      ['This version is so last season', 'Grab the new one to keep selling without hiccups.', 'Get the update'],
    ],
    tutorial: [
      ['List it in a minute', 'Take a photo, add a price, done. Selling is free.', 'Show me'],
      ['Spotted something?', 'Tap the heart to save it, or make the seller an offer.', 'Lovely, next'],
      ['Pack it, post it', 'We email you a label. Stick it on and pop it in a locker.', 'Got it'],
    ],
    rating: [
      ['Loving your finds?', 'A quick rating would make our day, and it’s free.', 'Leave a rating'],
      [
        'How did it go with your order?',
        'Leave a review for the seller so others know who to trust.',
        'Write a review',
      ],
    ],
    payment: [
      ['Bump your item', 'Put it at the top of the feed for 3 days. Just £1.35.', 'Bump it'],
      [
        'Wardrobe Spotlight',
        'Show off everything you sell to more people for a whole week, from £6.95.',
        'Buy Spotlight',
      ],
      [
        'Add Item Verification',
        'Our experts check that your designer piece is the real deal before it reaches you. £10.',
        'Add and pay',
      ],
    ],
    form: [
      ['Introduce yourself', 'Buyers like to know who they are buying from.', 'Save my profile'],
      ['Where should we send things?', 'Add your details once and we’ll fill them in at checkout.', 'Save my details'],
      [
        'A few details for the tax office',
        'You sold 30 items this year, well done you! We have to ask for these.',
        'Send my details',
      ],
    ],
    login: [
      ['Your wardrobe is waiting', 'Log in to see your likes, offers and messages.', 'Log in'],
      ['Like it? Log in to save it', 'We’ll keep it safe in your favourites.', 'Log in and save'],
      ['Good to see you again', 'Log in and pick up where you left off.', 'Let’s go'],
    ],
    age: [
      [
        'Are you over 18?',
        'You need to be an adult to buy and sell here. Younger than that? Ask a parent.',
        'Yep, I’m over 18',
      ],
      ['Just checking', 'Our community is for people aged 18 and up.', 'I’m 18 or over'],
    ],
    'age-birthday': [
      [
        'How old are you, if you don’t mind us asking?',
        'You have to be 18 to sell with us. Nobody else sees this.',
        'Confirm my age',
      ],
      ['Pop in your date of birth', 'We’ll only use it to make sure you’re old enough.', 'Check my age'],
    ],
    face: [
      ['Show us it’s really you', 'Take a quick selfie and get a verified badge on your profile.', 'Take a selfie'],
      [
        'One last check before we pay you',
        'We’ll match your face with the photo on your ID. It keeps scammers out.',
        'Start the check',
      ],
    ],
    'pay-or-consent': [
      [
        'Free, thanks to ads',
        'Browsing costs nothing because of advertising. Accept tracking and carry on as usual, or chip in and see no ads at all.',
        'Accept and browse free',
      ],
      [
        'Two ways to browse',
        'Say yes to personalised ads, or join Plus and we’ll leave you be.',
        'Yes to personalised ads',
      ],
    ],
    gift: [
      ['£5 off your first find', 'Welcome to the club! Spend £20 and the fiver is on us.', 'Claim my £5'],
      ['Free postage all weekend', 'On everything under 2 kg. Ends Sunday at midnight.', 'Shop free postage'],
      ['Bring a mate, bag £10', 'You both get a tenner when they sell their first piece.', 'Invite a mate'],
    ],
    signup: [
      ['Got clothes you never wear?', 'Join in and turn them into cash. No selling fees, ever.', 'Join for free'],
      ['Become a member', 'It’s quick, we promise. You could be selling by teatime.', 'Sign up'],
    ],
  },
  questions: [
    {
      type: 'interest',
      title: 'What are you here for?',
      options: ['To clear out my wardrobe', 'To hunt for bargains', 'A bit of both', 'To run my own shop'],
      complaint: 'Let us know what you’re here for',
    },
    {
      type: 'interest',
      title: 'What do you shop for?',
      options: ['Womenswear', 'Menswear', 'Kidswear', 'A mix of everything'],
      complaint: 'Pick a department, any department',
    },
    {
      type: 'interest',
      title: 'What’s your usual size?',
      options: ['XS / 6', 'S / 8', 'M / 10–12', 'L / 14', 'XL / 16', 'XXL / 18+'],
      complaint: 'Pop your size in first',
    },
    {
      type: 'age',
      title: 'Roughly how old are you?',
      options: ['18–24', '25–34', '35–44', '45–54', '55 and fabulous'],
      complaint: 'Choose the bracket you fall in',
    },
    {
      type: 'interest',
      title: 'How would you describe your style?',
      options: ['Vintage', 'Streetwear', 'Minimal', 'Boho', 'Y2K', 'Smart', 'Sporty'],
      complaint: 'Choose a style, you can always change it',
    },
    {
      type: 'family',
      title: 'Do you have little ones to dress?',
      options: ['A baby', 'A toddler', 'School age', 'Teenagers', 'No kids'],
      complaint: 'Tell us who you dress',
    },
    {
      type: 'payment-record',
      title: 'How much do you spend on clothes in a month?',
      options: ['Under £20', '£20–£50', '£50–£100', 'Over £100', 'Far too much'],
      complaint: 'Choose an amount, no judgement',
    },
    {
      type: 'interest',
      title: 'How many things in your wardrobe have you not worn for a year?',
      options: ['Fewer than 10', '10 to 30', 'More than 30', 'Most of it'],
      complaint: 'Have a guess before you go on',
    },
    {
      type: 'occupation',
      title: 'What keeps you busy in the week?',
      options: ['Studying', 'Full-time job', 'Part-time job', 'Looking after family', 'Selling is my job', 'Retired'],
      complaint: 'Pick what keeps you busy',
    },
    {
      type: 'marital-status',
      title: 'Shopping for two?',
      options: ['Single', 'Loved up', 'Married', 'Wedding coming up'],
      complaint: 'Choose the one that fits',
    },
    {
      type: 'income',
      title: 'What would you like to earn from selling each month?',
      options: ['A bit of pocket money', 'Around £50', 'Around £200', 'A proper income'],
      complaint: 'Set yourself a goal first',
    },
    {
      type: 'interest',
      title: 'Where do you usually drop off your parcels?',
      options: ['Post office', 'Parcel locker', 'Corner shop', 'Collected from home'],
      complaint: 'Choose where you drop off',
    },
    {
      type: 'interest',
      title: 'Which brands do you never scroll past?',
      options: ['Zara', 'COS', 'Nike', 'Levi’s', 'Dr. Martens', 'Ganni'],
      complaint: 'Choose a brand you love',
    },
    {
      type: 'sex',
      title: 'What should buyers call you?',
      options: ['She', 'He', 'They'],
      complaint: 'Choose your pronouns',
    },
    {
      type: 'health',
      title: 'Anything that makes you sneeze or itch?',
      options: ['Pet hair', 'Smoke', 'Perfume', 'Wool', 'Nickel', 'Nothing at all'],
      complaint: 'Tell us what you’re allergic to',
    },
    {
      type: 'interest',
      title: 'Why second-hand?',
      options: ['It’s cheaper', 'It’s greener', 'I love the hunt', 'I need the space'],
      complaint: 'Go on, give us a reason',
    },
  ],
  fields: [
    { type: 'name', label: 'Your full name', complaint: 'We’ll need your name' },
    { type: 'nickname', label: 'Username', complaint: 'Choose a username' },
    { type: 'address', label: 'Delivery address', complaint: 'Add your delivery address' },
    { type: 'city', label: 'Town or city', complaint: 'Add your town or city' },
    { type: 'birthday', label: 'Your birthday', complaint: 'Add your birthday' },
    { type: 'mobile-number', label: 'Mobile number for the courier', complaint: 'Add a number the courier can ring' },
  ],
  refuse: ['I don’t agree', 'No, decline'],
  turnDown: ['No thanks', 'Nah, I’m good'],
  own: {
    privacy: {
      decline: ['I don’t agree', 'No, decline', 'Decline and just browse'],
      exit: ['Decline and leave', 'Leave the app'],
    },
    cookies: {
      decline: ['Reject all', 'Essential only', 'No cookies for me'],
      settings: ['Manage cookies', 'Let me choose', 'Cookie preferences'],
    },
    notification: {
      decline: ['No thanks', 'I’d rather not', 'Don’t notify me'],
      later: ['Maybe later', 'Not right now', 'Ask me another time'],
    },
    marketing: {
      decline: ['No thanks', 'No emails, ta', 'I’d rather not'],
      later: ['Maybe later', 'Ask me another time'],
    },
    personalisation: {
      decline: ['No thanks', 'Show me everything', 'Don’t personalise'],
      later: ['Maybe later', 'I’ll decide later'],
    },
    permission: {
      decline: ['Don’t allow', 'No thanks', 'I’d rather not'],
      later: ['Maybe later', 'Not right now'],
    },
    update: { later: ['Later', 'Maybe later', 'I’ll do it later'] },
    tutorial: { skip: ['Skip', 'Skip the intro', 'Skip, I know how it works'] },
    rating: { later: ['Maybe later', 'Ask me another time', 'Not right now'] },
    payment: {
      skip: ['No thanks, carry on', 'Skip', 'Carry on without it'],
      later: ['Maybe later', 'I’ll think about it', 'Not right now'],
    },
    question: { skip: ['Skip', 'Skip this one', 'Pass'], later: ['I’ll tell you later', 'Maybe later'] },
    form: { skip: ['Skip', 'Skip this bit'], later: ['I’ll do it later', 'Fill it in later'] },
    login: {
      guest: ['Just browse', 'Browse without logging in', 'Carry on as a guest'],
      skip: ['Skip', 'Skip login'],
      elsewhere: ['Other options', 'Something else'],
    },
    age: { skip: ['Skip', 'Skip and just browse'], later: ['Maybe later', 'Ask me another time'] },
    'age-birthday': { skip: ['Skip', 'Skip and just browse'], later: ['I’ll do it later', 'Ask me another time'] },
    face: {
      skip: ['Skip', 'Skip the selfie', 'Carry on without a badge'],
      later: ['I’ll do it later', 'Maybe later'],
      alternative: ['Verify by text instead', 'Use my bank card instead', 'Try another way'],
    },
    'pay-or-consent': { decline: ['Reject all', 'Neither, thanks', 'I don’t agree'] },
    gift: { later: ['Maybe later', 'Remind me tomorrow', 'Not right now'] },
    interests: { skip: ['Skip', 'Skip, show me everything'], later: ['I’ll pick later', 'Maybe later'] },
    region: { skip: ['Skip', 'Search everywhere'], later: ['Add it later', 'Maybe later'] },
    birthday: { skip: ['Skip', 'Skip the birthday treats'], later: ['Add it later', 'Maybe later'] },
  },
  aside: ['Only having a nosy? ', ''],
  skip: ['Skip', 'Skip this bit'],
  later: ['Maybe later', 'Not right now'],
  guest: ['Just browse', 'Carry on as a guest'],
  elsewhere: ['Other options', 'Something else'],
  settings: ['Let me choose', 'Manage options'],
  save: ['Save my choices', 'Confirm choices'],
  next: ['Next', 'Carry on'],
  close: 'Close',
  insist: [
    ['Sure about that?', 'You might miss out on some real gems.', 'Yep, I’m sure', 'Go back'],
    [
      'Not for you?',
      'No worries. You’ll find it in your settings if you change your mind.',
      'Not for me',
      'On second thoughts…',
    ],
  ],
  turnedAway: [
    ['Sorry, we can’t let you buy or sell unless you accept our terms.', 'Take another look'],
    ['It’s a bit of a deal-breaker, this one. You’ll need to agree to come in.', 'Got it'],
  ],
  phone: 'Mobile number',
  password: 'Your password',
  missing: ['Pop in your mobile number', 'Pop in your email', 'Don’t forget your password'],
  purposes: ['Remembering your preferences', 'Measuring what works', 'Personalised ads'],
  under: ['Nope, I’m under 18', 'I’m under 18'],
  tooYoung: ['Sorry, you’ll have to wait till you’re 18. The clothes will still be here!', 'Back'],
  pay: ['Join Plus for £2.49 a month', 'Pay and see no ads'],
  alternative: ['Log in with email', 'Use my email and password'],
  accountOnly: ['Log in with your email', 'Just your email and password, that’s all we need.'],
  email: 'Your email',
  ageField: { label: 'Date of birth (DD/MM/YYYY)', complaint: 'Tell us your date of birth first' },
  thirdParty: ['Continue with Google', 'Continue with Apple', 'Continue with Facebook'],
  agreement: 'I’m over 18 and I agree to the Terms & Conditions and Privacy Policy',
  agreementMissing: 'Tick the box to say you agree',
  each: ['Terms & Conditions', 'Privacy Policy'],
  clauses: [
    'You must own what you sell, and describe it honestly. Fakes are removed.',
    'A Buyer Protection fee is added to every order that is paid through the app.',
    'Buyers have two days after delivery to tell us if something is not as described.',
    'Your money is released once the buyer says that everything is okay.',
    'Sellers have five working days to post an order, or it is cancelled and refunded.',
    'We check messages automatically for scams and for payment outside the app.',
    'Your name and address are shared with the courier and with nobody else.',
  ],
  unfold: 'Read all of it',
  promo: ['Trending this week', 'Suede jackets under £40'],
  links: ['Help centre', 'How it works', 'Safety tips'],
  filled: {
    name: 'Ellie Hargreaves',
    nickname: 'ellies_rail',
    address: '27 Beech Road, Chorlton',
    city: 'Manchester',
    birthday: '1997-05-09',
    'mobile-number': '07700 900418',
  },
  interests: {
    title: 'Pick what you love',
    options: ['Dresses', 'Denim', 'Trainers', 'Knitwear', 'Handbags', 'Coats', 'Jewellery', 'Band tees', 'Homeware'],
    complaint: 'Pick at least {n} so we’ve something to go on',
  },
  region: { title: 'Whereabouts are you?', complaint: 'Choose where you are' },
  birthday: { title: 'When’s your birthday? There’s a treat in it', complaint: 'Choose your birthday' },
  places: [
    { name: 'Greater Manchester', towns: ['Manchester', 'Salford', 'Stockport'] },
    { name: 'West Yorkshire', towns: ['Leeds', 'Bradford', 'Wakefield'] },
    { name: 'Scotland', towns: ['Glasgow', 'Edinburgh'] },
  ],
  unset: 'Choose…',
  search: 'Town or postcode',
};
