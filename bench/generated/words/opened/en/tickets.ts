import type { Bank } from '../../bank.ts';

/** An author of an app that sells tickets to concerts and events: loud, pushy, the clock always running, fans always first. */
export const tickets: Bank = {
  subjects: {
    privacy: [
      [
        'One quick thing before the show',
        'Your tickets, your data, your call. Have a look at our Terms of Use, Purchase Policy and Privacy Policy, which tell you how we and the event organizers use your information.',
        'I Accept, Let Me In',
      ],
      [
        'Our Terms of Use have changed',
        "We've updated how disputes, refunds and ticket transfers are handled. You'll need to accept to keep your tickets in the app.",
        'Accept Terms',
      ],
      [
        'Welcome, fan!',
        'By continuing past this page, you agree to our Terms of Use and understand that your information will be used as described in our Privacy Policy.',
        'Agree & Find Events',
      ],
    ],
    cookies: [
      [
        'We value your privacy',
        'We and our 214 partners store and access information on your device, such as cookies, to personalize ads and content, measure performance and understand our audience.',
        'Accept All',
      ],
      [
        'Cookies at the door',
        'We use cookies to hold your seats, remember your favorite artists and show you events you would hate to miss.',
        'Sounds Good, Accept',
      ],
    ],
    notification: [
      [
        "Don't miss out!",
        'Presales sell out in minutes. Be first to know when your artists announce a tour.',
        'Notify Me',
      ],
      ['Your favorites are on the road', 'Get an alert the second tickets drop in your city.', 'Yes, Alert Me'],
      [
        'Stay in the know on show day',
        'Door times, set times, delays and last-minute changes, straight to your lock screen.',
        'Turn On Push Notifications',
      ],
    ],
    marketing: [
      ['Get on the list', 'Yes! Email me presale codes, special offers and events near me', 'Join the List'],
      [
        'Hear it from the artist first',
        'I would like the event organizer to contact me about future events, merch and fan experiences',
        'Count Me In',
      ],
    ],
    personalisation: [
      [
        'Events picked for you',
        'Scan my music library and past orders to recommend shows I will love',
        'Sync My Music',
      ],
      [
        'Make it about me',
        'Share my activity with ad partners so that the ads I see match my taste',
        'Allow Personalized Ads',
      ],
    ],
    permission: [
      [
        "See what's on tonight",
        'Share your location to find concerts, games and comedy near you.',
        'Share My Location',
      ],
      [
        'Find shows by your favorite artists',
        'Let us look at the artists in your music library.',
        'Give Access to Apple Music',
      ],
      ['Going with friends?', 'Sync your contacts to send tickets and see who else is going.', 'Sync Contacts'],
    ],
    update: [
      [
        'New version, better seats',
        'Now with 3D views from every section. Update before your next onsale!',
        'Update Now',
      ],
      ['Time to update', 'Older versions may not show your ticket barcode at the gate.', 'Update App'],
    ],
    tutorial: [
      ['Your phone is your ticket', 'Open it at the door and let them scan. No printing!', 'Next'],
      ['Tap the heart', "Follow artists, teams and venues and we'll watch their dates for you.", 'Okay, Got It'],
      ["Can't make it?", 'Transfer or resell your tickets right in the app.', "Let's Go"],
    ],
    rating: [
      ['How was the show?', 'Rate last night and help other fans decide.', 'Rate This Event'],
      ['Scored great seats?', 'Give us five stars if we made your night!', 'Give 5 Stars'],
    ],
    payment: [
      [
        'Protect your tickets',
        'Ticket insurance covers up to 100% of the price if you are ill, the car breaks down or work gets in the way. $9.75 per ticket.',
        'Yes, Protect My Order',
      ],
      ['Go VIP', 'Early entry, exclusive merch, no lines. From $89. Only 12 left at this price!', 'Upgrade to VIP'],
      ['All-Access Membership', 'Presales, zero service fees and 4 lawn tickets. $99 a year.', 'Become a Member'],
    ],
    form: [
      [
        'Register as a Verified Fan',
        'Registration closes Sunday at 10 PM. Tell us who you are for a shot at presale.',
        'Register Now',
      ],
      ['Almost there!', 'Complete your fan profile so checkout is a breeze when it counts.', 'Save My Info'],
      ['Enter to win front row', 'Two winners, one unforgettable night.', 'Enter Sweepstakes'],
    ],
    login: [
      ['Sign in to get your tickets', 'Millions of fans. One account. Sign in or join the party.', 'Sign In'],
      ['Be ready for the onsale', "Log in now so you don't lose your spot when tickets drop.", 'Log In Now'],
      ['Hey there, welcome back', "You'll need to log in to see your orders and favorites.", "Let's Go"],
    ],
    age: [
      ['This is a 21+ event', 'Valid government ID is required at the door. Are you 21 or older?', "Yes, I'm 21+"],
      ['How old are you?', 'This venue serves alcohol and welcomes guests aged 21 and over.', "I'm 21 or Over"],
    ],
    'age-birthday': [
      [
        'Are you old enough for this one?',
        'Tell us your birthday. This event is for ages 21 and up.',
        'Confirm My Age',
      ],
      ['Enter your date of birth', 'Age-restricted show. Tickets are sold to adults only.', 'Continue to Tickets'],
    ],
    face: [
      [
        'Skip the line with Face Entry',
        'Take a selfie now and walk right in. Your face is your ticket.',
        'Take My Selfie',
      ],
      ['Prove you are not a scalper', 'A quick face scan links these tickets to you and you alone.', 'Scan My Face'],
    ],
    'pay-or-consent': [
      [
        'Keep discovering shows for free',
        'Say yes to personalized ads and keep every listing, review and setlist free. Rather not be tracked? Go ad-free for the price of half a beer.',
        'Yes to Free with Ads',
      ],
      ['Your feed, your choice', 'Accept ad cookies and browse free, or become a supporter.', 'Accept & Browse Free'],
    ],
    gift: [
      [
        '$25 tickets. One week only.',
        '3,800 shows, all-in pricing. When they are gone, they are gone!',
        'Grab My Tickets',
      ],
      ['$20 off your first order', 'Use code ENCORE before midnight.', 'Unlock My Discount'],
      ['Bring a friend', 'They get $10, you get $10. Everybody dances.', 'Invite Friends'],
    ],
    signup: [
      ['Join the crowd', 'Create an account to buy, sell and transfer tickets.', 'Sign Me Up'],
      ['New here?', 'Set up your fan account in seconds and never miss a presale.', 'Create My Account'],
    ],
  },
  questions: [
    {
      type: 'interest',
      title: 'What gets you off the couch?',
      options: ['Concerts', 'Sports', 'Comedy', 'Theater', 'Festivals', 'Family shows'],
      complaint: 'Pick at least one kind of event!',
    },
    {
      type: 'interest',
      title: 'How often do you go to live shows?',
      options: ['Every week', 'Once a month', 'A few times a year', 'Only for the big ones'],
      complaint: 'Tell us how often you go out',
    },
    {
      type: 'city',
      title: 'How far would you travel for your favorite band?',
      options: ['My city only', 'Up to 50 miles', 'Up to 200 miles', 'Anywhere on earth'],
      complaint: 'Choose how far you would go',
    },
    {
      type: 'age',
      title: 'Which age group are you in?',
      options: ['Under 18', '18–20', '21–29', '30–44', '45–59', '60+'],
      complaint: 'Choose your age group',
    },
    {
      type: 'sex',
      title: 'How do you identify?',
      options: ['Female', 'Male', 'Non-binary', 'Another identity'],
      complaint: 'Choose one to keep going',
    },
    {
      type: 'family',
      title: 'Who do you usually go with?',
      options: ['Partner', 'Friends', 'Kids', 'Parents', 'Flying solo'],
      complaint: 'Tell us who is coming along',
    },
    {
      type: 'payment-record',
      title: 'How much do you usually spend on a ticket?',
      options: ['Under $40', '$40–$80', '$80–$150', 'Whatever it takes'],
      complaint: 'Choose your budget',
    },
    {
      type: 'interest',
      title: 'Where do you like to sit?',
      options: ['Floor / GA', 'Lower bowl', 'Balcony', 'VIP boxes', 'Cheapest available'],
      complaint: 'Choose where you like to sit',
    },
    {
      type: 'health',
      title: 'Do you need accessible seating?',
      options: ['Wheelchair space', 'Limited mobility', 'Hearing support', 'Low vision', 'None of these'],
      complaint: 'Choose the seating you need',
    },
    {
      type: 'marital-status',
      title: 'Date night or looking for a date?',
      options: ['Single', 'In a relationship', 'Married', "It's complicated"],
      complaint: 'Pick one, we will keep it quiet',
    },
    {
      type: 'occupation',
      title: 'Are you any of these? You may qualify for discounts!',
      options: ['Student', 'Teacher', 'First responder', 'Military', 'Nurse', 'None of the above'],
      complaint: 'Choose the one that applies to you',
    },
    {
      type: 'income',
      title: 'What is your annual household income?',
      options: ['Under $35K', '$35K–$75K', '$75K–$150K', '$150K and up'],
      complaint: 'Choose your income range',
    },
    {
      type: 'interest',
      title: 'Which streaming service do you listen on?',
      options: ['Spotify', 'Apple Music', 'YouTube Music', 'Amazon Music', 'Vinyl forever'],
      complaint: 'Choose a service to keep going',
    },
    {
      type: 'property-info',
      title: 'How will you get to the venue?',
      options: ['My own car', 'Rideshare', 'Public transit', 'On foot'],
      complaint: 'Choose how you will get there',
    },
  ],
  fields: [
    { type: 'name', label: 'First & Last Name', complaint: "Don't forget your name!" },
    { type: 'city', label: 'Zip/Postal Code', complaint: 'Please enter a valid zip/postal code' },
    { type: 'birthday', label: 'Birthday (MM/DD/YYYY)', complaint: 'Please enter your birthday' },
    { type: 'nickname', label: 'Fan name', complaint: 'Please pick a fan name' },
    { type: 'address', label: 'Billing Address', complaint: 'Please enter your billing address' },
    {
      type: 'mobile-number',
      label: 'Mobile number for ticket alerts',
      complaint: 'Please enter a valid mobile number',
    },
  ],
  refuse: ['Decline', 'I Do Not Accept'],
  turnDown: ['No, Thanks', "I'll Pass"],
  own: {
    privacy: { decline: ['Decline', 'I Do Not Accept'], exit: ['Decline & Leave', 'Exit'] },
    cookies: {
      decline: ['Reject All', 'Decline', 'Continue Without Accepting'],
      settings: ['Manage My Preferences', 'More Options', 'Privacy Choices'],
    },
    notification: {
      decline: ["No Thanks, I'll Risk It", 'No, Thanks', "Don't Alert Me"],
      later: ['Maybe Later', 'Not Right Now'],
    },
    marketing: { decline: ["No Thanks, I'll Pass", 'No Emails for Me'], later: ['Maybe Later', 'Ask Me Another Time'] },
    personalisation: {
      decline: ['No, Thanks', 'Do Not Personalize', 'Keep My Activity Private'],
      later: ['Maybe Later', 'Not Right Now'],
    },
    permission: {
      decline: ["Don't Allow", 'No, Thanks', 'Continue Without Access'],
      later: ['Maybe Later', 'Not Now'],
    },
    update: { later: ['Maybe Later', 'Update Later', 'Not Now'] },
    tutorial: { skip: ['Skip', 'Skip to Events', "Skip, I've Been Here Before"] },
    rating: { later: ['Maybe Later', 'Not Now', 'Ask Me After the Next Show'] },
    payment: {
      skip: ['No Thanks, Just My Tickets', 'Continue Without It', "No Thanks, I'll Take My Chances"],
      later: ['Maybe Later', "I'll Decide at Checkout"],
    },
    question: { skip: ['Skip', 'Skip This One', 'Skip & See Events'], later: ['Maybe Later', 'Answer Later'] },
    form: { skip: ['Skip', 'Skip for Now', 'Continue Without Registering'], later: ['Maybe Later', 'Finish Later'] },
    login: {
      guest: ['Continue as Guest', 'Browse Events First', 'Check Out as Guest'],
      skip: ['Skip', 'Skip for Now'],
      elsewhere: ['More Ways to Continue', 'See More Options'],
    },
    age: { skip: ['Skip', 'Show Me All-Ages Events Instead'], later: ['Not Now', 'Maybe Later'] },
    face: {
      skip: ['Skip Face Entry', 'No Thanks, Skip'],
      later: ['Maybe Later', 'Set It Up Later'],
      alternative: ['Use My Barcode Instead', 'Verify by Text Message'],
    },
    'pay-or-consent': { decline: ['Reject', 'No to Both'] },
    gift: { later: ['Maybe Later', 'Remind Me Later'] },
    interests: { skip: ['Skip', 'Skip, Surprise Me'], later: ['Maybe Later', 'Pick Later'] },
    region: { skip: ['Skip', 'Browse All Cities'], later: ['Set It Later', 'Not Now'] },
    birthday: { skip: ['Skip', 'Skip My Birthday'], later: ['Maybe Later'] },
  },
  aside: ["Don't want an account? ", ''],
  skip: ['Skip', 'Skip for Now'],
  later: ['Maybe Later', 'Not Now'],
  guest: ['Continue as Guest', 'Browse Events First'],
  elsewhere: ['More Ways to Continue', 'See More Options'],
  settings: ['Manage My Preferences', 'More Options'],
  save: ['Save & Exit', 'Confirm My Choices'],
  next: ['Continue', 'Next'],
  close: 'Close',
  insist: [
    ['Wait! Are you sure?', 'Fans who say yes are twice as likely to score tickets.', "Yes, I'm Sure", 'Take Me Back'],
    ['Last call!', 'This offer leaves the stage when you do.', 'No Thanks, Leave', "Okay, I'm In"],
  ],
  turnedAway: [
    ["Sorry, we can't sell or show you tickets unless you accept our Terms of Use.", 'Review Terms'],
    ['No terms, no tickets. Please accept to come in.', 'Okay'],
  ],
  phone: 'Mobile Number',
  password: 'Password',
  missing: ['Please enter your mobile number', 'Please enter your email address', 'Please enter your password'],
  purposes: ['Performance & Analytics', 'Targeted Advertising', 'Social Media'],
  under: ["No, I'm Under 21", "I'm Not Old Enough"],
  tooYoung: ["Sorry, you're not old enough for this show. Check out our all-ages events instead!", 'Back'],
  pay: ['Go Ad-Free for $3.49 a Month', 'Become a Supporter'],
  alternative: ['Sign In with Email', 'Use My Password'],
  accountOnly: ['Sign in with your email', 'Email, password, done. See you inside!'],
  email: 'Email Address',
  ageField: { label: 'Date of Birth', complaint: 'Please enter your date of birth to see tickets' },
  thirdParty: ['Continue with Apple', 'Continue with Facebook', 'Continue with Spotify'],
  agreement: 'I have read and agree to the Terms of Use and the Purchase Policy',
  agreementMissing: 'Hold on! Please accept the Terms of Use first',
  each: ['Terms of Use', 'Purchase Policy'],
  clauses: [
    'All sales are final. There are no refunds or exchanges unless the event is canceled.',
    'Ticket limits apply to each event. Orders above the limit may be canceled without notice.',
    'The event date, time and lineup may change. Please check with the venue before you travel.',
    'Service fees and order processing fees are shown before you pay.',
    'The use of bots to buy tickets is prohibited.',
    'You may be filmed or photographed at the venue as part of the audience.',
    'Your information is shared with the event organizer, who uses it under their own policy.',
  ],
  unfold: 'Read the Full Policy',
  promo: ['Just announced', 'Summer Nights Festival, three days'],
  links: ['Help & Support', 'Gift Cards', 'Sell Tickets'],
  filled: {
    name: 'Marcus Delgado',
    city: '37203',
    birthday: '1994-08-17',
    nickname: 'frontrow_marcus',
    address: '88 Music Row',
    'mobile-number': '615-555-0142',
  },
  interests: {
    title: 'Pick your sound',
    options: ['Pop', 'Hip-Hop', 'Country', 'Rock', 'EDM', 'Latin', 'R&B', 'K-Pop', 'Jazz', 'Metal'],
    complaint: 'Choose at least {n} genres to get your lineup',
  },
  region: { title: 'Which city are you going out in?', complaint: 'Choose a city to see events' },
  birthday: { title: "When's your birthday? We love a party", complaint: 'Choose your birthday first' },
  places: [
    { name: 'Tennessee', towns: ['Nashville', 'Memphis', 'Knoxville'] },
    { name: 'Nevada', towns: ['Las Vegas', 'Reno'] },
    { name: 'Illinois', towns: ['Chicago', 'Springfield', 'Peoria'] },
  ],
  unset: 'Choose one',
  search: 'City or Zip Code',
};
