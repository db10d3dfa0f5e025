import type { SpokenWords } from './bank.ts';

export const en: SpokenWords = {
  homes: [
    {
      name: 'Harbour Notes',
      tabs: ['Notes', 'Boards', 'Search'],
      items: ['Packing list for the coast', 'Ideas for the allotment', 'Books to return', 'Minutes of the choir'],
    },
    {
      name: 'The Morning Mile',
      tabs: ['News', 'Weather', 'Opinion'],
      items: [
        'Old tram line to reopen in spring',
        'Swimmers count the last warm day',
        'Library adds a tool shed',
        'Bakers argue over rye',
      ],
    },
    {
      name: 'Patchwork',
      tabs: ['Patterns', 'Yarn', 'Community'],
      items: ['A hat in one evening', 'Socks from the toe up', 'Blocking without pins', 'Mending a cuff'],
    },
  ],
  limited: 'You are browsing as a guest. Some features are off.',
  tuning: [
    {
      subjects: {
        privacy: [
          [
            'Privacy Policy',
            'Please read our Privacy Policy and Terms of Service. We collect device data to run and improve this service.',
            'Agree and continue',
          ],
          [
            'Your privacy',
            'We process your personal data as described in the Privacy Policy. Do you agree?',
            'I agree',
          ],
        ],
        cookies: [
          ['We use cookies', 'We and our partners use cookies to measure traffic and personalise ads.', 'Accept all'],
          [
            'Cookie preferences',
            'This site uses cookies to improve your experience and show relevant advertising.',
            'Accept all cookies',
          ],
        ],
        notification: [['Turn on notifications', 'Be the first to hear about new activity.', 'Turn on']],
        marketing: [['Get our newsletter', 'Sign up for offers and promotions by email.', 'Subscribe']],
        personalisation: [
          ['Personalised recommendations', 'Let us use your activity to recommend content for you.', 'Allow'],
        ],
        permission: [['Allow location access', 'We need your location to show what is near you.', 'Continue']],
        update: [['Update available', 'Version 4.1 is ready. It brings bug fixes and speed.', 'Update now']],
        tutorial: [['Welcome tour', 'Swipe left to move between boards. Let us show you how it works.', 'Next']],
        rating: [['Enjoying the app?', 'Please rate us in the store.', 'Rate now']],
        payment: [['Go premium', 'Start your free trial, then $4.99 per month.', 'Start free trial']],
        form: [['Complete your profile', 'Tell us about yourself.', 'Submit']],
        login: [
          ['Log in', 'Log in with your phone number to continue.', 'Log in'],
          ['Welcome back', 'Sign in to sync your data.', 'Sign in'],
        ],
      },
      questions: [
        {
          type: 'occupation',
          title: 'What is your occupation?',
          options: ['Student', 'Teacher', 'Engineer', 'Designer', 'Other'],
          complaint: 'Please select your occupation',
        },
        {
          type: 'marital-status',
          title: 'What is your marital status?',
          options: ['Single', 'Married', 'Divorced'],
          complaint: 'Please select your marital status',
        },
        {
          type: 'education',
          title: 'What is your highest level of education?',
          options: ['High school', 'College', 'Bachelor', 'Master'],
          complaint: 'Please select your education',
        },
      ],
      fields: [
        { type: 'occupation', label: 'Occupation', complaint: 'Occupation is required' },
        { type: 'employer', label: 'Company', complaint: 'Company is required' },
        { type: 'school', label: 'School', complaint: 'School is required' },
      ],
      refuse: ['Decline', 'Reject all', 'I do not agree'],
      turnDown: ['No thanks', "Don't allow", 'Decline'],
      skip: ['Skip', 'Skip for now'],
      later: ['Not now', 'Maybe later', 'Remind me later'],
      guest: ['Continue as guest', 'Browse as guest'],
      elsewhere: ['More options', 'Other ways to sign in'],
      settings: ['Manage preferences', 'Cookie settings'],
      save: ['Save preferences', 'Save my choices'],
      next: ['Next', 'Continue'],
      close: 'Close',
      insist: [
        ['Are you sure?', 'You may miss important things.', 'Yes, decline', 'Go back'],
        ['Really leave?', 'Most people keep this on.', 'Leave anyway', 'Stay'],
        ['Before you go', 'Last chance to change your mind.', 'Decline anyway', 'Let me think'],
      ],
      turnedAway: [['You cannot use this service unless you agree.', 'OK']],
      phone: 'Phone number',
      password: 'Password',
      purposes: ['Audience measurement', 'Personalised advertising'],
    },
    {
      subjects: {
        privacy: [
          [
            'A word about your data',
            'Before anything loads: our privacy notice explains which usage and device data we keep, for how long, and who sees it.',
            'Sounds fine, I accept',
          ],
          [
            'Terms and privacy notice',
            'Using this product involves processing personal data. Have a look at the terms and the privacy notice first.',
            'Accept terms',
          ],
        ],
        cookies: [
          [
            'Cookies on this site',
            'Some cookies are needed, others help us count visits or sell advertising space.',
            'Allow every cookie',
          ],
          [
            'Your cookie choices',
            'Our advertising partners would like to store cookies on your device.',
            'Yes, I consent',
          ],
        ],
        notification: [
          ['Never miss a reply', 'May we send push notifications when somebody answers you?', 'Notify me'],
        ],
        marketing: [['Deals in your inbox', 'Once a week: discounts and special offers by email.', 'Sign me up']],
        personalisation: [
          [
            'A feed made for you',
            'We can look at what you read and tailor recommendations to it.',
            'Personalise my feed',
          ],
        ],
        permission: [
          ['Find places nearby', 'With access to your location we can sort shops by distance.', 'Give access'],
        ],
        update: [['A newer version is out', 'This one is still working, but the update is faster.', 'Install update']],
        tutorial: [['Take the tour', 'Step 1 of 3: drag a card to move it to another list.', 'Show me step 2']],
        rating: [['How are we doing?', 'A five star review helps other people find us.', 'Write a review']],
        payment: [['Unlock everything', 'Premium membership, $29 a year, billed annually.', 'Get premium']],
        form: [['A little about you', 'This is shown on your public profile.', 'Save profile']],
        login: [['Sign in to your account', 'Your phone number is your account name.', 'Sign me in']],
      },
      questions: [
        {
          type: 'occupation',
          title: 'What do you do for a living?',
          options: ['Studying', 'Office work', 'Self-employed', 'Retired'],
          complaint: 'Choose what you do before moving on',
        },
        {
          type: 'education',
          title: 'How far did you get in school?',
          options: ['Secondary school', 'Vocational training', 'University', 'Postgraduate'],
          complaint: 'We still need your education level',
        },
        {
          type: 'sex',
          title: 'What is your gender?',
          options: ['Woman', 'Man', 'Non-binary'],
          complaint: 'Gender cannot be empty',
        },
      ],
      fields: [
        { type: 'occupation', label: 'Job title', complaint: 'Job title cannot be empty' },
        { type: 'employer', label: 'Where do you work?', complaint: 'Workplace cannot be empty' },
        { type: 'birthday', label: 'Date of birth', complaint: 'Date of birth cannot be empty' },
      ],
      refuse: ['Refuse everything', 'No, I refuse', 'Continue without accepting'],
      turnDown: ["I'd rather not", 'No, leave it off', 'Not interested'],
      skip: ['Skip this question', 'Skip this part', "I'll skip this"],
      later: ['Some other time', 'Ask me another day', 'Maybe another time'],
      guest: ['Look around without an account', 'Use without signing in', 'Enter as a visitor'],
      elsewhere: ['Try something else', 'Trouble signing in?'],
      settings: ['Let me choose', 'Customise cookies'],
      save: ['Confirm my selection', 'Keep these choices'],
      next: ['Carry on', 'All done'],
      close: 'Dismiss',
      insist: [
        ['Leaving so soon?', 'It only takes a moment.', 'No, I still refuse', 'Take me back'],
        ['Think it over', 'Things work better with this on.', 'I am sure, no', 'On second thought'],
        ['One last question', 'Shall we really leave this off?', 'Yes, leave it off', 'Hold on'],
      ],
      turnedAway: [['Sorry, without your agreement we are unable to let you in.', 'Understood']],
      phone: 'Mobile number',
      password: 'Your password',
      purposes: ['Counting visits', 'Advertising by interest'],
    },
  ],
};
