import type { Bank } from '../../bank.ts';

/** An author of tickets for concerts and matches: upbeat, from one fan to another. */
export const tickets: Bank = {
  subjects: {
    privacy: [
      [
        'Before the show starts',
        'To sell you tickets and get them into your phone, we need to handle some of your data. Our Privacy Policy says what we collect and which event organizers receive it.',
        'Agree and continue',
      ],
      [
        'Our Terms of Use and Privacy Policy have been updated',
        'Please take a moment to read the new Purchase Policy and Privacy Policy. They apply to every order from today.',
        'I Agree',
      ],
      [
        'Welcome, fans',
        'By continuing you agree to our Terms of Use and acknowledge that you understand our Privacy Policy.',
        'Accept & continue',
      ],
      [
        'How we use fan data',
        'We share your name and email with the venue so that you can be let in. Please agree to the Privacy Policy to go on.',
        'Agree and find tickets',
      ],
    ],
    cookies: [
      [
        'We value your privacy',
        'We and our partners use cookies to remember your basket, measure how events sell and show you ads for shows near you.',
        'Accept All Cookies',
      ],
      [
        'Cookies at the door',
        'Some cookies are needed to hold your seats while you check out. With your permission we also use others for analytics and advertising.',
        'Accept all',
      ],
      [
        'This site uses cookies',
        'They help us keep bots out of the queue and, if you allow it, recommend events you might like.',
        'Got it, accept cookies',
      ],
    ],
    notification: [
      [
        'Be first in line',
        'Turn on notifications and hear about presales, new dates and price drops before they sell out.',
        'Notify me',
      ],
      [
        "Don't miss a beat",
        "We'll let you know about door times, gate changes and when your tickets are ready.",
        'Turn on notifications',
      ],
      ['Event updates', 'Get an alert if your event is moved, delayed or cancelled.', 'Allow notifications'],
      [
        'Tickets on sale soon',
        'We can ping you the minute tickets for your favorite artists go on sale.',
        'Yes, alert me',
      ],
    ],
    marketing: [
      [
        'Hear it first',
        'Yes, email me about presales, tours and special offers from venues and artists',
        'Keep me posted',
      ],
      [
        'Get 10% off fees on your first order',
        'Join our mailing list for the week in live music and sport, plus offers just for subscribers',
        'Sign me up',
      ],
      [
        'Updates from the event organizer',
        'Let the team, artist or promoter contact me with news and marketing',
        'Yes, keep me updated',
      ],
      ['Tour news in your inbox', 'Email me a weekly list of newly announced shows in my city', 'Send me tour news'],
    ],
    personalisation: [
      [
        'Shows picked for you',
        'Use my searches, orders and favorites to recommend events I might like',
        'Personalize my feed',
      ],
      [
        'Connect your music library',
        'Scan the artists I listen to and follow them here, so that I know when they tour',
        'Connect and scan',
      ],
      [
        'More relevant ads',
        'Share my activity with advertising partners so that the ads I see fit my taste',
        'Allow personalized ads',
      ],
    ],
    permission: [
      [
        "See what's on near you",
        'Share your location and we will show concerts, games and shows within reach.',
        'Use my location',
      ],
      [
        'Turn on Bluetooth for entry',
        'Some venues open the gates as you walk up with your phone. That works with Bluetooth only.',
        'Enable Bluetooth',
      ],
      [
        'Send tickets to friends',
        'Allow access to your contacts to transfer tickets without typing in an address.',
        'Allow access to contacts',
      ],
      [
        'Add the event to your calendar',
        "We'd like to access your calendar to save dates and door times.",
        'Allow calendar access',
      ],
    ],
    update: [
      [
        'Time for an encore',
        'A new version of the app is out. Update now for faster checkout and better seat maps.',
        'Update now',
      ],
      [
        'Update before you go',
        'Mobile tickets refresh more reliably in the latest version. Update while you have Wi-Fi.',
        'Get the latest version',
      ],
      ['New setlist, new version', 'We fixed a few bugs at checkout and made transfers quicker.', 'Update the app'],
    ],
    tutorial: [
      ['View from your seat', 'Tap a section on the map to see the stage from there before you buy.', 'Next'],
      [
        'Your tickets live here',
        'Open My Tickets at the gate. The barcode moves, so screenshots will not scan.',
        'Got it',
      ],
      [
        'Sell what you cannot use',
        "Plans changed? List your tickets in a few taps and we'll find a buyer.",
        'Show me more',
      ],
    ],
    rating: [
      [
        'Did we hit the right note?',
        'If you enjoy the app, give us a rating. It helps other fans find us.',
        'Rate the app',
      ],
      [
        'How was the show?',
        'Leave a review and tell other fans about the venue, the sound and the view.',
        'Write a review',
      ],
      ['Enjoying the app?', 'Tap a star to rate it on the App Store.', 'Rate now'],
    ],
    payment: [
      [
        'Protect your tickets',
        "Add event protection from $8.99 per ticket and get your money back if you can't make it because of illness or travel delays.",
        'Yes, protect my tickets',
      ],
      [
        'Go Premium for early access',
        'Members shop presales first and pay no service fees on two orders a year. $49 a year, renews automatically.',
        'Start membership',
      ],
      ['Upgrade to the VIP lounge', 'Private bar, fast lane entry and a poster. $75 per person.', 'Upgrade my tickets'],
      ['Park close to the stadium', 'Add a parking pass for $25 and walk to the gate in five minutes.', 'Add parking'],
    ],
    form: [
      ['Who is going?', 'The organizer prints a name on each ticket. Bring a matching ID.', 'Save and continue'],
      ['Complete your fan profile', 'A few details make the next checkout quicker.', 'Save profile'],
      ['Register for the presale', 'Tell us about yourself to be considered for an access code.', 'Register'],
      [
        'Where should we mail your tickets?',
        'This event sends paper tickets only. They go out two weeks before the show.',
        'Save mailing address',
      ],
    ],
    login: [
      ['Sign in to see your tickets', 'Your orders, favorites and transfers in one place.', 'Sign in'],
      ['Unlock the magic of live', 'Log in to buy faster and follow your artists and teams.', 'Log in'],
      [
        'Almost at the front of the queue',
        'Sign in now so that you are ready to check out when it is your turn.',
        'Sign in and join the queue',
      ],
    ],
    age: [
      [
        '18+ event',
        'This event is for adults. Everyone in your party has to show a valid ID at the door.',
        'I am 18 or over',
      ],
      [
        'Age restricted',
        'Alcohol sponsors appear on this page. Please confirm that you are 18 or older.',
        'Yes, I am 18 or older',
      ],
      [
        'Club night for adults',
        'Nobody under 18 is let in, even with a parent. Are you 18 or older?',
        "Yes, I'm old enough",
      ],
    ],
    'age-birthday': [
      [
        'How old are you?',
        'You have to be old enough to buy for this event. Enter your date of birth.',
        'Check my age',
      ],
      [
        'Verify your age for this event',
        'The venue admits people aged 18 and over only. Please tell us when you were born.',
        'Verify',
      ],
    ],
    face: [
      [
        'Enter with your face',
        'Enroll with a selfie and walk through the express lane without taking out your phone.',
        'Take a selfie',
      ],
      [
        'Confirm you are a real fan',
        'To keep resellers out of this sale, we compare a short face scan with your ID.',
        'Start face scan',
      ],
      [
        'Fast lane with Face Entry',
        'Save your face once and every gate at the ballpark will know you.',
        'Set up Face Entry',
      ],
    ],
    'pay-or-consent': [
      [
        'Support live journalism, your way',
        'Read concert and match news for free with advertising cookies, or pay $2.99 a month and see no ads.',
        'Accept and read free',
      ],
      [
        'Ads or ad-free?',
        'Accept personalized advertising to use our event guide for nothing, or subscribe to use it without tracking.',
        'Accept personalized ads',
      ],
    ],
    gift: [
      ["Here's $15 toward your first show", 'Use it on any order over $100. Expires in 48 hours.', 'Claim my $15'],
      ['You could win front row seats', 'Enter the draw for two tickets to the final.', 'Enter now'],
      ['Bring a friend', 'Give $20, get $20 when they buy their first tickets.', 'Invite friends'],
      ['Spin for a seat upgrade', 'One spin a day. Win a move to the lower bowl at your next game.', 'Spin the wheel'],
    ],
    signup: [
      ['Create a fan account', 'We send your tickets to your phone, so we need a number that works.', 'Create account'],
      ['Join us', 'Sign up to buy, sell and transfer tickets.', 'Sign up'],
      [
        'Get in on the presale',
        'Sign up free and we will tell you about presale codes for your teams and artists.',
        'Sign up for presales',
      ],
    ],
  },
  questions: [
    {
      type: 'age',
      title: 'How old are you?',
      options: ['Under 18', '18 to 24', '25 to 34', '35 to 49', '50 or over'],
      complaint: 'Select your age group to continue',
    },
    {
      type: 'sex',
      title: 'What is your gender?',
      options: ['Female', 'Male', 'Non-binary'],
      complaint: 'Please select your gender',
    },
    {
      type: 'family',
      title: 'Who do you usually go to events with?',
      options: ['My partner', 'My kids', 'My parents', 'Friends', 'On my own'],
      complaint: 'Tell us who you go with',
    },
    {
      type: 'marital-status',
      title: 'What is your relationship status?',
      options: ['Single', 'In a relationship', 'Married', 'Divorced or widowed'],
      complaint: 'Choose your relationship status',
    },
    {
      type: 'income',
      title: 'What is your household income before tax?',
      options: ['Up to $35,000', '$35,000 to $75,000', '$75,000 to $125,000', 'More than $125,000'],
      complaint: 'Please choose an income range',
    },
    {
      type: 'occupation',
      title: 'Which of these describes you?',
      options: ['Student', 'Working full time', 'Working part time', 'Military or first responder', 'Retired'],
      complaint: 'Choose one to see which discounts you can get',
    },
    {
      type: 'disability',
      title: 'Do you need accessible seating?',
      options: ['Wheelchair space', 'Companion seat', 'Step-free access', 'Hearing loop', 'Standard seating is fine'],
      complaint: 'Please choose a kind of seating',
    },
    {
      type: 'education',
      title: 'Are you a student?',
      options: ['In high school', 'In college', 'In graduate school', 'Not studying any more'],
      complaint: 'Let us know, so that we can show student tickets',
    },
  ],
  fields: [
    { type: 'name', label: 'Name on ticket', complaint: 'Enter the name of the ticket holder' },
    { type: 'email', label: 'Email for your tickets', complaint: 'We need an email to send your tickets to' },
    { type: 'address', label: 'Billing address', complaint: 'Billing address is required' },
    { type: 'birthday', label: 'Date of birth', complaint: 'Please enter your date of birth' },
    { type: 'nickname', label: 'Fan name', complaint: 'Pick a fan name' },
    { type: 'contact-phone', label: 'Phone number on the day', complaint: 'Enter a number we can reach you on' },
    { type: 'employer', label: 'Company on the invoice', complaint: 'Enter the company name for the invoice' },
  ],
  refuse: ['Decline', 'I Disagree', 'Do not accept'],
  turnDown: ['No thanks', 'No, thank you', "I'll pass"],
  own: {
    privacy: {
      decline: ['Decline', 'I do not agree', 'Disagree'],
      exit: ['Decline and close the app', 'Disagree and exit'],
    },
    cookies: {
      decline: ['Reject All', 'Reject non-essential', 'Only necessary cookies'],
      settings: ['Manage Preferences', 'Cookies Settings'],
    },
    notification: {
      decline: ['No thanks', "Don't allow", "I'll check myself", 'No alerts for me'],
      later: ['Not now', 'Maybe later'],
    },
    marketing: {
      decline: ['No thanks', "I don't want offers", 'No emails for me', "Don't email me about shows"],
      later: ['Maybe later', 'Ask me next time'],
    },
    personalisation: {
      decline: ['No thanks', "Don't personalize", 'Keep it off'],
      later: ['Not now', 'Decide later'],
    },
    permission: {
      decline: ["Don't allow", 'No thanks', 'Continue without', "No, don't give access"],
      later: ['Not now', 'Ask me later'],
    },
    update: { later: ['Later', 'Remind me later', 'Update after the event', 'Update later'] },
    tutorial: { skip: ['Skip', 'Skip tour'] },
    rating: { later: ['Maybe later', 'Not now', 'Remind me later', 'Ask me after the next show'] },
    payment: {
      skip: ['Continue without it', 'No thanks, continue to checkout', 'Skip', 'Continue to payment without it'],
      later: ['Decide later', 'Maybe later'],
    },
    question: { skip: ['Skip', 'Skip this question'], later: ['Answer later', 'Not now'] },
    interests: { skip: ['Skip', "Skip, I'll browse"], later: ['Pick later', 'Not now'] },
    form: { skip: ['Skip', 'Continue without saving'], later: ['Finish later', "I'll add this later"] },
    region: { skip: ['Skip', 'See events everywhere'], later: ['Choose later', 'Not now'] },
    login: {
      guest: ['Continue as guest', 'Check out as guest'],
      skip: ['Skip', 'Skip for now'],
      elsewhere: ['More options', 'Having trouble signing in?'],
    },
    age: { skip: ['Skip'], later: ['Not now', 'Confirm later'] },
    face: { skip: ['Skip', 'Skip the selfie'], later: ['Do it later', 'Not now'] },
    'pay-or-consent': { decline: ['Reject and continue', 'Continue without accepting'] },
    gift: { later: ['Maybe later', 'Save it for later'] },
  },
  aside: ['Just here for the music? ', ''],
  skip: ['Skip', 'Skip for now', 'Skip this step'],
  later: ['Not now', 'Maybe later', 'Remind me later'],
  guest: ['Continue as guest', 'Browse events as a guest'],
  elsewhere: ['More options', 'Having trouble signing in?'],
  settings: ['Manage Preferences', 'Cookies Settings'],
  save: ['Confirm My Choices', 'Save preferences'],
  next: ['Next', 'Continue', "Let's go"],
  close: 'Close',
  insist: [
    [
      'Are you sure?',
      'Popular shows sell out in minutes. Fans who turn this on get in first.',
      "I'm sure, no thanks",
      'Take me back',
    ],
    [
      "You'll miss the good stuff",
      'Without this we cannot tell you about presales and last minute releases.',
      "That's OK, continue without",
      'Turn it on',
    ],
    [
      'Sure you want to pass?',
      'You can miss a presale by minutes if you do not hear from us.',
      "Yes, I'll pass",
      'Keep me in the loop',
    ],
  ],
  turnedAway: [
    ["Sorry, you can't buy tickets unless you accept our Terms of Use.", 'Back to Terms'],
    ['You need to agree before you can continue.', 'OK'],
  ],
  phone: 'Mobile number',
  password: 'Password',
  missing: ['Enter your mobile number', 'Enter your email address', 'Enter your password'],
  purposes: ['Performance Cookies', 'Functional Cookies', 'Targeting Cookies'],
  under: ["No, I'm not old enough", 'I am under 18'],
  tooYoung: ["Sorry, you're not old enough for this event. There are plenty of all-ages shows.", 'Go back'],
  pay: ['Subscribe without ads, $2.99 a month', 'Go ad-free'],
  alternative: ['Sign in with email instead', 'Use my password'],
  accountOnly: ['Sign in', 'Use the email address and password you bought your tickets with.'],
  email: 'Email address',
  ageField: { label: 'Date of birth', complaint: 'Enter your date of birth' },
  thirdParty: ['Continue with Apple', 'Continue with Google', 'Continue with Spotify'],
  agreement: 'I agree to the Terms of Use and the Purchase Policy and have read the Privacy Policy',
  agreementMissing: 'Please agree to the terms before you continue',
  each: ['Terms of Use', 'Privacy Policy'],
  clauses: [
    '1. Who we are. We sell tickets on behalf of promoters, teams, bands and venues.',
    '2. Your order. It is confirmed once we have checked your payment and billing address.',
    '3. Fees. Service, delivery and facility charges are shown before you pay.',
    '4. Limits. Orders above the ticket limit for an event can be cancelled without notice.',
    '5. Cancelled and moved events. Refunds go back to the card that was used.',
    '6. Data we share. Organizers receive your name and contact details so that they can run the event.',
    '7. Entry. The venue may refuse admission to anyone who breaks its rules.',
    '8. Your choices. You can see, correct or erase your data from your account at any time.',
  ],
  unfold: 'Read the full terms',
  promo: ['Summer lawn pass', 'All season, one price. See dates'],
  links: ['Help', 'Gift cards', 'Refunds and exchanges', 'Privacy Policy', 'Terms of Use'],
  filled: {
    employer: 'Lakeside Printing',
    name: 'Renee Castillo',
    email: 'renee.castillo@example.com',
    address: '77 Wharf Street, Milwaukee',
    birthday: '1994-08-16',
    nickname: 'frontrow_renee',
    'contact-phone': '414 555 0182',
  },
  interests: {
    title: 'What do you love to see live?',
    options: ['Rock', 'Pop', 'Hip-hop', 'Country', 'Football', 'Basketball', 'Comedy', 'Theater', 'Festivals'],
    complaint: 'Pick at least {n} to build your feed',
  },
  region: { title: 'Where do you want to see shows?', complaint: 'Choose a city to see events' },
  birthday: { title: 'When is your birthday?', complaint: 'Choose your birthday' },
  places: [
    { name: 'Wisconsin', towns: ['Milwaukee', 'Madison', 'Green Bay'] },
    { name: 'Tennessee', towns: ['Nashville', 'Memphis', 'Knoxville'] },
    { name: 'Texas', towns: ['Austin', 'Dallas', 'Houston'] },
  ],
  unset: 'Select',
  search: 'Search by city or venue',
};
