import { describe, expect, it } from 'vitest';
import { askedBy, typeOfQuestion } from '../../crawler/recognise/asks.ts';
import { recognise } from '../../crawler/recognise/prompt.ts';
import { LEXICON } from '../../crawler/recognise/words.ts';
import { button, dialog, field, heading, home, link, radio, screen, text } from './screen.ts';

const typeOf = (title: string, ...answers: string[]) => askedBy(title, answers, LEXICON)?.type;

describe('what a question asks for', () => {
  it.each([
    ['occupation', '您当前的就业状态', '在职', '待业', '应届生'],
    ['family', '您家里有几口人', '独居', '和父母住', '其他'],
    ['city', '请选择办理地区', '长沙市', '株洲市'],
    ['health', 'Any food allergies?', 'Peanuts', 'Shellfish', 'None of these'],
    ['sexual-orientation', 'Who would you like to meet?', 'Men', 'Women', 'Everyone'],
    ['religion', 'What are your religious beliefs?', 'Agnostic', 'Catholic', 'Hindu'],
    ['income', '希望の時給は？', '1,000円以上', '1,200円以上'],
    ['trip-detail', '通勤手段は？', '徒歩', '自転車', '電車・バス'],
    ['interest', '주로 언제 웹툰을 보세요?', '출퇴근길', '자기 전'],
    ['sex', 'You are…', 'Female', 'Male', 'Non-binary'],
    ['sex', 'Gender (as shown on your passport)', 'Female', 'Male'],
    ['name', '姓名（与身份证一致）'],
  ])('is %s: %s', (type, title, ...answers) => expect(typeOf(title, ...answers)).toBe(type));

  it.each([
    ['Choose a language', 'English', 'Français', '日本語'],
    ['Choose difficulty', 'Easy', 'Medium', 'Hard'],
    ['Text size', 'Small', 'Medium', 'Large'],
    ['选择字体大小', '小', '中', '大'],
    ['选择服务器', '华东一区', '华南二区'],
    ['テーマを選択', 'ライト', 'ダーク'],
    ['글자 크기', '작게', '보통', '크게'],
    ['Which hand do you play with?', 'Left', 'Right'],
    ['How many people?', '1', '2', '3'],
    ['What do you want to do?', 'Create a note', 'Import notes'],
    ['开通会员', '8 元上车', '不上车，邮费自理'],
    ['Terms and conditions'],
    ['Choose your language', 'Italian', 'French', 'Korean'],
    ['What would you like to shop?', 'Women', 'Men', 'Kids'],
    ['What are you looking for?', 'Buy', 'Rent', 'Sell'],
    ['Choose your store', 'United States', 'Canada', 'Australia'],
    ['Choose a template', 'Retail', 'Healthcare', 'Education', 'Finance'],
    ['Guests', '1 person', '2 people', '3 people'],
    ['How to get there', 'Walk', 'Bike', 'Bus', 'Car'],
    ['怎么去', '步行', '骑车', '地铁', '公交'],
    ['ルート', '徒歩', '自転車', '電車', 'バス'],
    ['길찾기', '도보', '버스', '지하철'],
    ['选择专注模式', '学习', '工作', '娱乐'],
    ['选择规格', 'XS', 'XL', 'XXL'],
    ['サイズ', 'Sサイズ', 'Mサイズ', 'Lサイズ'],
    ['选择价位', '5-10万', '10-20万', '20-50万'],
    ['価格帯', '5000円以下', '1万円未満', '3万円以上'],
    ['가격대', '1만 원 이하', '5만 원 이하', '10만 원 이상'],
    ['选择甜度', '半糖', '全糖'],
    ['Who is this for?', 'Myself', 'Someone else'],
    ['选择哪个区', '电信一区', '网通二区'],
    ['选择地区', '中国大陆', '海外'],
    ['毎月のお得情報'],
    ['한 달에 9,900원'],
    ['月供仅需 999 元起'],
    ['公积金查询'],
    ['Do you follow us?', 'On Instagram', 'On TikTok'],
    ['您在哪儿了解到我们？', '朋友推荐', '应用商店'],
    ['选择尺码', '39', '40', '41'],
    ['选择角色性别', '男剑士', '女剑士'],
    ["Choose your hero's job", 'Warrior', 'Mage', 'Rogue'],
    ['キャラクターの性別', '男', '女'],
    ['让我们了解您的问题', '退款', '物流', '其他'],
    ['了解你的选择', '月付', '年付'],
    ['What people say about you', 'Good', 'Bad'],
  ])('is nothing about a person: %s', (title, ...answers) => expect(typeOf(title, ...answers)).toBeUndefined());
});

describe('a field that says nothing of itself', () => {
  const asked = (title: string, placeholder = '') =>
    recognise(screen(heading(title), field('', 'text', { placeholder }), button('OK')));

  it.each([
    ['nickname', '请输入你的昵称', '请输入'],
    ['birthday', '你的生日是哪天？', ''],
    ['body-measure', 'How tall are you?', 'cm'],
    ['email', 'What is your email address?', 'Type your answer here...'],
    ['name', '请问您怎么称呼', '0/20'],
    ['occupation', '请填写您的职业', '例如：教师'],
    ['age', 'おいくつですか？', 'ここに入力'],
    ['age', '몇 살이세요?', '입력해 주세요'],
  ])('asks what stands above it: %s, %s', (type, title, placeholder) => {
    const prompt = asked(title, placeholder);
    expect(prompt?.asks).toEqual([{ type, label: title, required: 'unclear' }]);
    expect(prompt?.controls.find((it) => it.class === 'choice')?.fills).toBe(type);
  });

  it('asks for no name of anybody where a thing is called something, nor for more where it searches', () => {
    for (const title of [
      'Name your workspace',
      'Name this device',
      '给小组起个名字',
      '为宠物起个名字',
      '团队名称',
      'プロジェクト名を入力してください',
      '워크스페이스 이름을 정해 주세요',
      'Search by city',
      '搜索城市',
    ])
      expect(asked(title)?.asks ?? []).toEqual([]);
    for (const label of ['Workspace name', 'Project name', '小组名称'])
      expect(recognise(screen(heading('Set up'), field(label), button('Next')))?.asks ?? []).toEqual([]);
    expect(recognise(screen(heading('Set up'), field('Name'), button('Next')))?.asks[0]?.type).toBe('name');
  });

  it('asks for nothing about the person under what is about something else', () => {
    for (const title of ['Order notes', '输入邀请码', 'What can we improve?', 'クーポンコードを入力'])
      expect(asked(title)?.asks ?? []).toEqual([]);
    expect(asked('What is your email address?', 'Search')?.asks ?? []).toEqual([]);
  });

  it('leaves a newsletter one', () => {
    const box = (...fields: ReturnType<typeof field>[]) =>
      recognise(
        screen(...home(), dialog([heading('Get 10 % off?'), ...fields, button('Sign me up'), button('No thanks')])),
      );
    expect(box(field('Email', 'email'))?.kind).toBe('marketing-optin');
  });
});

describe('what no list knows', () => {
  it.each([
    ['family', 'Who shares your roof?', 'Partner', 'Kids', 'Parents', 'Just me'],
    ['income', '毎月の手取りはどのくらい？', '10万円まで', '20万円まで', '30万円まで', 'それ以上'],
  ])('is told by how it reads: %s, %s', (type, title, ...answers) => {
    const prompt = recognise(screen(...home(), dialog([heading(title), ...answers.map(radio), button('OK')])));
    expect(prompt?.kind).toBe('profile-questionnaire');
    expect(prompt?.asks.map((ask) => ask.type)).toEqual([type]);
    expect(prompt?.reasons.join()).toContain('how it reads');
  });

  it('is no question about a person only since a list has a word of it', () => {
    const asked = ['Show income as', 'Gross', 'Net'] as const;
    expect(typeOfQuestion(asked[0], asked.slice(1), LEXICON)?.type).toBe('income');
    expect(typeOf(...asked)).toBeUndefined();
  });

  it('is no check of a face where answers stand under it', () => {
    const prompt = recognise(
      screen(...home(), dialog([heading('颜色'), ...['奶白', '雾蓝', '焦糖'].map(radio), button('OK')])),
    );
    expect(prompt?.kind).not.toBe('face-verification');
  });
});

it('takes what is written on an answer for no question to the next one', () => {
  const lettered = ['地铁站', '公司', '学校', '公园'].flatMap((one, i) => [radio(`${'ABCD'[i]} ${one}`), text(one)]);
  const prompt = recognise(screen(heading('你常骑车去哪里？'), ...lettered, button('下一步')));
  expect(prompt?.asks.map(({ type }) => type)).toEqual(['interest']);
});

it('takes what a box covers for no part of a list that is opened over it', () => {
  const shown = screen(
    link('首页', { states: ['occluded'] }),
    dialog([heading('性别'), { role: 'combobox', name: '请选择', states: ['expanded'] }, button('下一步')]),
    {
      role: 'list',
      children: [
        { role: 'option', name: '男' },
        { role: 'option', name: '女' },
      ],
    },
    { role: 'text', name: '年年有余商城', states: ['occluded'] },
    link('关于我们', { states: ['occluded'] }),
  );
  const prompt = recognise(shown);
  expect(prompt?.controls.map((one) => one.text)).toEqual(['请选择', '下一步', '男', '女']);
  expect(prompt?.text).not.toContain('商城');
});
