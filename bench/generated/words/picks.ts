import type { Locale, Picks } from './bank.ts';

// What is picked: tags of interest, a place, a day of birth. `{n}` in a complaint is how many tags are wanted.

const places = (...provinces: [string, ...string[]][]): Picks['places'] =>
  provinces.map(([name, ...towns]) => ({ name, towns }));

export const PICKS: Readonly<Record<Locale, readonly Picks[]>> = {
  'zh-CN': [
    {
      interests: {
        title: '选择您感兴趣的内容',
        options: ['科技', '历史', '美食', '旅行', '体育', '音乐'],
        complaint: '请至少选择{n}个兴趣',
      },
      region: { title: '选择所在地区', complaint: '请选择所在地区' },
      birthday: { title: '选择您的生日', complaint: '请选择生日' },
      places: places(['浙江省', '杭州市', '宁波市'], ['四川省', '成都市', '绵阳市'], ['陕西省', '西安市', '咸阳市']),
      unset: '请选择',
    },
    {
      interests: {
        title: '平时喜欢看点什么？',
        options: ['电影', '园艺', '财经', '数码', '宠物', '星空'],
        complaint: '再挑几个吧，满{n}个才能继续',
      },
      region: { title: '您住在哪个城市？', complaint: '还没有选好城市' },
      birthday: { title: '您的生日是哪天？', complaint: '生日还没有选' },
      places: places(['湖南', '长沙', '岳阳'], ['福建', '厦门', '泉州'], ['山东', '青岛', '烟台']),
      unset: '未选',
    },
  ],
  'en-US': [
    {
      interests: {
        title: 'What are you interested in?',
        options: ['Technology', 'History', 'Food', 'Travel', 'Sports', 'Music'],
        complaint: 'Please choose at least {n} interests',
      },
      region: { title: 'Select your city', complaint: 'Please select your city' },
      birthday: { title: 'Select your birthday', complaint: 'Please select your birthday' },
      places: places(
        ['Ontario', 'Toronto', 'Ottawa'],
        ['Quebec', 'Montreal', 'Laval'],
        ['Alberta', 'Calgary', 'Edmonton'],
      ),
      unset: 'Select',
    },
    {
      interests: {
        title: 'Which topics do you enjoy?',
        options: ['Film', 'Gardening', 'Money', 'Gadgets', 'Pets', 'Stars'],
        complaint: 'Choose {n} or more to move on',
      },
      region: { title: 'Which city do you live in?', complaint: 'We still need to know your city' },
      birthday: { title: 'When is your birthday?', complaint: 'Your birthday is still empty' },
      places: places(
        ['Devon', 'Exeter', 'Plymouth'],
        ['Kent', 'Dover', 'Canterbury'],
        ['Fife', 'Dunfermline', 'St Andrews'],
      ),
      unset: 'Not set',
    },
  ],
  'zh-TW': [
    {
      interests: {
        title: '選擇您感興趣的主題',
        options: ['科技', '歷史', '美食', '旅遊', '運動', '音樂'],
        complaint: '請至少選擇{n}個興趣',
      },
      region: { title: '選擇所在地區', complaint: '請選擇所在地區' },
      birthday: { title: '選擇您的生日', complaint: '請選擇生日' },
      places: places(['新北市', '板橋區', '淡水區'], ['臺中市', '西屯區', '北屯區'], ['花蓮縣', '花蓮市', '吉安鄉']),
      unset: '請選擇',
    },
    {
      interests: {
        title: '平常喜歡看什麼？',
        options: ['電影', '園藝', '理財', '寵物', '星空'],
        complaint: '再挑幾個，滿{n}個才能往下',
      },
      region: { title: '您住在哪個城市？', complaint: '還沒選好城市' },
      birthday: { title: '您的生日是哪一天？', complaint: '生日還沒選' },
      places: places(['高雄', '左營', '鳳山'], ['臺南', '安平', '永康'], ['宜蘭', '羅東', '礁溪']),
      unset: '未選',
    },
  ],
  'ja-JP': [
    {
      interests: {
        title: '興味のあるジャンルを選択してください',
        options: ['科学', '歴史', '料理', '旅行', '音楽'],
        complaint: '{n}つ以上選択してください',
      },
      birthday: { title: '生年月日を選択してください', complaint: '生年月日を選択してください' },
      places: [],
      unset: '選択',
    },
    {
      interests: {
        title: 'どんな話題がお好きですか？',
        options: ['映画', '園芸', 'お金', '動物', '星空'],
        complaint: 'あと少し、{n}つ以上で次へ進めます',
      },
      birthday: { title: 'お誕生日はいつですか？', complaint: 'お誕生日が選ばれていません' },
      places: [],
      unset: '未選択',
    },
  ],
  'ko-KR': [
    {
      interests: {
        title: '관심사를 선택해 주세요',
        options: ['과학', '역사', '요리', '여행', '음악'],
        complaint: '{n}개 이상 선택해 주세요',
      },
      birthday: { title: '생년월일을 선택해 주세요', complaint: '생년월일을 선택해 주세요' },
      places: [],
      unset: '선택',
    },
    {
      interests: {
        title: '어떤 이야기를 좋아하세요?',
        options: ['영화', '정원', '재테크', '반려동물', '별자리'],
        complaint: '조금만 더요, {n}개부터 넘어갈 수 있어요',
      },
      birthday: { title: '생일이 언제인가요?', complaint: '생일이 아직 비어 있습니다' },
      places: [],
      unset: '미정',
    },
  ],
};
