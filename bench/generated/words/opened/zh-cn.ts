import type { Bank } from '../bank.ts';
import { anime } from './zh-cn/anime.ts';
import { autos } from './zh-cn/autos.ts';
import { bank } from './zh-cn/bank.ts';
import { bicycle } from './zh-cn/bicycle.ts';
import { brand } from './zh-cn/brand.ts';
import { calls } from './zh-cn/calls.ts';
import { charging } from './zh-cn/charging.ts';
import { cinema } from './zh-cn/cinema.ts';
import { civic } from './zh-cn/civic.ts';
import { classroom } from './zh-cn/classroom.ts';
import { community } from './zh-cn/community.ts';
import { counsel } from './zh-cn/counsel.ts';
import { decorating } from './zh-cn/decorating.ts';
import { delivery } from './zh-cn/delivery.ts';
import { diet } from './zh-cn/diet.ts';
import { drama } from './zh-cn/drama.ts';
import { driving } from './zh-cn/driving.ts';
import { fitness } from './zh-cn/fitness.ts';
import { flea } from './zh-cn/flea.ts';
import { game } from './zh-cn/game.ts';
import { groupbuy } from './zh-cn/groupbuy.ts';
import { hiring } from './zh-cn/hiring.ts';
import { homestay } from './zh-cn/homestay.ts';
import { hospital } from './zh-cn/hospital.ts';
import { hotel } from './zh-cn/hotel.ts';
import { imported } from './zh-cn/imported.ts';
import { karaoke } from './zh-cn/karaoke.ts';
import { keyboard } from './zh-cn/keyboard.ts';
import { kids } from './zh-cn/kids.ts';
import { mail } from './zh-cn/mail.ts';
import { milktea } from './zh-cn/milktea.ts';
import { navigation } from './zh-cn/navigation.ts';
import { novels } from './zh-cn/novels.ts';
import { nursery } from './zh-cn/nursery.ts';
import { petcare } from './zh-cn/petcare.ts';
import { photo } from './zh-cn/photo.ts';
import { phototranslate } from './zh-cn/phototranslate.ts';
import { securities } from './zh-cn/securities.ts';
import { selfie } from './zh-cn/selfie.ts';
import { services } from './zh-cn/services.ts';
import { smarthome } from './zh-cn/smarthome.ts';
import { stream } from './zh-cn/stream.ts';
import { takeaway } from './zh-cn/takeaway.ts';
import { video } from './zh-cn/video.ts';
import { wallpaper } from './zh-cn/wallpaper.ts';
import { weather } from './zh-cn/weather.ts';

/** A formal author, as of a bank or an office. */
const formal: Bank = {
  subjects: {
    privacy: [
      [
        '个人信息处理规则告知书',
        '尊敬的用户，为向您提供服务，本平台将依法处理您的必要信息。请仔细阅读《用户服务协议》及《个人信息处理规则》全文，特别是以加粗字体标注的条款。',
        '已阅读并接受',
      ],
      [
        '隐私政策变更公告',
        '《隐私政策》已于近日修订，主要变化为：新增第三方 SDK 目录；调整信息保存期限。继续使用前，请确认您同意修订后的内容。',
        '确认同意修订内容',
      ],
    ],
    cookies: [
      [
        'Cookie 使用声明',
        '本网站使用必要 Cookie 保障运行，并在征得您同意后使用分析类与营销类 Cookie。',
        '同意使用所有 Cookie',
      ],
    ],
    notification: [['消息推送服务', '开通后，账户变动、业务办理进度将通过系统通知及时告知您。', '开通推送']],
    marketing: [['营销信息接收意愿确认', '本人愿意接收贵方通过短信及电话发送的产品推介与优惠资讯', '愿意接收']],
    personalisation: [
      ['个性化展示服务说明', '根据本人的浏览与搜索记录，向本人展示更相关的产品和资讯', '启用个性化展示'],
    ],
    permission: [
      ['需要使用您的摄像头', '用于扫描二维码及拍摄办理业务所需的材料，您可随时在系统设置中撤回授权。', '同意授权'],
      ['读取存储空间说明', '为便于您保存电子回单和上传附件，需要访问设备上的照片与文件。', '授予权限'],
    ],
    update: [['版本更新提示', '检测到新版本 7.4.1，修复了部分机型无法打开电子凭证的问题。', '下载并安装']],
    tutorial: [['功能指引（1/4）', '首页顶部为常用业务入口，长按图标可调整顺序。', '下一页']],
    rating: [['服务满意度', '请对本次使用体验作出评价，您的意见将帮助我们改进。', '前往评价']],
    payment: [['尊享版服务开通', '开通后享专属客服与报表导出，每年 198 元，到期自动续费。', '确认开通']],
    form: [['补充基本信息', '请如实填写下列信息，以便为您匹配服务专员。', '提交信息']],
    login: [
      ['统一身份登录', '请输入预留手机号与登录密码，验证通过后进入系统。', '验证并登录'],
      ['登录后办理业务', '尚未登录，部分业务需凭账号办理。', '立即登入'],
    ],
    age: [['未成年人保护提示', '本平台涉酒类商品销售，仅面向成年人。请确认您是否年满十八周岁。', '本人已满十八周岁']],
    'age-birthday': [
      ['年龄核验', '依据相关规定，进入前须核验年龄，请填写您的出生年月日，该信息仅用于核验。', '提交核验'],
    ],
    face: [['生物特征核验', '请将面部置于取景框内，系统将采集人脸图像并与留存信息比对。', '开始采集']],
    'pay-or-consent': [
      [
        '阅读方式选择',
        '您可以同意我们及合作方通过 Cookie 进行个性化广告追踪以免费阅读，也可以购买无广告通行证（每月 18 元）。',
        '同意追踪并免费阅读',
      ],
    ],
    gift: [['专属礼遇', '您有一份 200 积分开户礼待领取，7 日内有效。', '领取礼遇']],
    signup: [['用户注册', '请填写手机号、登录密码及以下资料，完成实名前的基础注册。', '提交注册']],
  },
  questions: [
    {
      type: 'occupation',
      title: '您的职业类别',
      options: ['国家机关、事业单位', '企业管理人员', '专业技术人员', '商业、服务业人员', '其他从业者'],
      complaint: '职业类别为必选项，请选择后提交',
    },
    {
      type: 'income',
      title: '您的家庭年收入区间',
      options: ['10 万元以内', '10 万至 30 万元', '30 万至 50 万元', '50 万元以上'],
      complaint: '家庭年收入区间未选择',
    },
    {
      type: 'marital-status',
      title: '您目前的婚姻状况',
      options: ['未婚', '已婚', '离异', '丧偶'],
      complaint: '婚姻状况为必选项',
    },
  ],
  fields: [
    { type: 'employer', label: '单位名称', complaint: '单位名称未填写' },
    { type: 'occupation', label: '现任职务', complaint: '现任职务未填写' },
    { type: 'school', label: '最后毕业院校', complaint: '最后毕业院校未填写' },
  ],
  refuse: ['不接受上述规则', '拒绝授权'],
  turnDown: ['不授权', '不愿意'],
  own: {
    privacy: { exit: ['不同意并退出', '拒绝并退出程序'], decline: ['不同意，仅使用基础服务', '不接受上述规则'] },
    cookies: { decline: ['仅使用必要 Cookie', '拒绝非必要 Cookie'] },
    marketing: { decline: ['不愿意接收', '拒收营销信息'], later: ['日后再作决定'] },
    notification: { decline: ['不开通', '拒绝推送'], later: ['日后开通'] },
    personalisation: { decline: ['不启用', '关闭个性化展示'], later: ['日后再启用'] },
    permission: { decline: ['不授权', '拒绝授予'], later: ['需要时再授权'] },
    'pay-or-consent': { decline: ['不同意追踪'] },
    gift: { later: ['日后领取'] },
    question: { later: ['日后补充'] },
    form: { later: ['日后补充'] },
    update: { later: ['下次启动时更新', '一周后再提示'] },
    tutorial: { skip: ['跳过指引', '结束指引，进入首页'] },
    rating: { later: ['日后再评'] },
    payment: { skip: ['继续使用普通版'], later: ['日后开通'] },
    login: { skip: ['跳过登录，返回首页'] },
    age: { skip: ['跳过确认'] },
  },
  aside: ['您也可以选择：', '。'],
  skip: ['跳过本项', '跳过，下一项'],
  later: ['稍后办理', '日后再办'],
  guest: ['访客身份进入', '免登录浏览'],
  elsewhere: ['无法登录？', '更多登录选项'],
  settings: ['自定义 Cookie 设置', '查看并管理选项'],
  save: ['确认当前选择', '提交我的设置'],
  next: ['提交', '确认并继续'],
  close: '关闭窗口',
  insist: [
    ['再次确认', '若拒绝，部分服务的体验可能受到影响。', '确认拒绝', '返回上一步'],
    ['操作提醒', '您刚才选择了拒绝，是否维持？', '维持拒绝', '重新选择'],
  ],
  turnedAway: [['因您未同意相关规则，本平台无法继续为您提供服务。', '已知悉']],
  phone: '预留手机号',
  password: '登录密码（6 位以上）',
  missing: ['请输入预留手机号', '请输入电子邮箱地址', '登录密码不得少于 6 位'],
  purposes: ['分析类 Cookie', '营销类 Cookie'],
  under: ['本人未满十八周岁'],
  tooYoung: ['根据规定，未成年人不得访问本平台。', '返回选择'],
  pay: ['购买无广告通行证'],
  alternative: ['使用账号密码登录', '改为邮箱与密码方式'],
  accountOnly: ['账号密码核验', '请输入电子邮箱及密码'],
  email: '电子邮箱地址',
  ageField: { label: '出生年月日', complaint: '出生年月日未填写' },
  thirdParty: ['统一认证平台账号登录', '银联账号登录'],
  agreement: '本人已阅读《用户服务协议》《个人信息处理规则》并同意其全部内容',
  agreementMissing: '请先勾选同意相关协议',
  clauses: [],
  promo: ['网点服务公告', '节假日营业时间调整 查看详情'],
  links: ['帮助中心', '联系客服', '网站声明'],
  filled: { employer: '新桥建材有限公司', occupation: '主管', school: '江北职业技术学院' },
  interests: {
    title: '请选择您关注的业务领域',
    options: ['储蓄理财', '住房贷款', '社会保障', '税务办理', '出入境', '企业开办'],
    complaint: '请至少勾选{n}个业务领域',
  },
  region: { title: '请选择常住城市', complaint: '常住城市未选择' },
  birthday: { title: '请录入出生日期', complaint: '出生日期未录入' },
  places: [
    { name: '江苏省', towns: ['南京市', '苏州市', '无锡市'] },
    { name: '湖北省', towns: ['武汉市', '宜昌市'] },
    { name: '辽宁省', towns: ['沈阳市', '大连市'] },
  ],
  unset: '点击选择',
  search: '搜索城市名称',
};

/** A young, talkative author, as of a community or a game. */
const chatty: Bank = {
  subjects: {
    privacy: [
      [
        '进来之前，先说两句',
        '嗨～你的信息安全对我们超重要！我们写了《社区公约》和《隐私说明》，讲清楚会用到哪些信息、你能怎么管。看完没问题的话就一起玩吧。',
        '没问题，同意并进入',
      ],
      [
        '隐私小约定',
        '为了让你能发帖、存草稿，我们需要处理一些信息，具体都写在《隐私说明》里啦，同意后才会开始收集哦。',
        '好哒，我同意',
      ],
    ],
    cookies: [
      ['吃块小饼干？', '我们用 Cookie 记住你的偏好，也会用它看看哪些帖子更受欢迎、推点相关的广告。', '都可以，全收下'],
    ],
    notification: [
      ['有人回复你啦', '打开通知，点赞、评论、私信第一时间戳你', '去打开通知'],
      ['开播就叫你', '关注的主播上线时给你发条推送，再也不用蹲点了', '开播叫我'],
    ],
    marketing: [['薅羊毛情报站', '每周把上新、折扣和隐藏优惠码发到我的手机上', '算我一个']],
    personalisation: [['猜你喜欢', '参考我逛过、赞过的内容，给我推更对胃口的帖子', '那就推给我吧']],
    permission: [
      ['想看看同城的朋友吗', '打开定位，就能刷到你身边的局和好店', '打开定位'],
      ['找找通讯录里的好友', '看看哪些朋友也在玩，需要你允许读取通讯录', '找朋友'],
    ],
    update: [['新版本新花样', '新增表情回应和夜间模式，快来尝鲜～', '冲，现在更新']],
    tutorial: [['第一次来？带你逛逛', '双击图片就能点赞，向左滑看下一篇', '然后呢']],
    rating: [['求个小星星', '如果玩得开心，去商店夸夸我们吧，差评也虚心接受！', '去夸夸']],
    payment: [['来当超级粉丝', '每月 6 块，专属徽章、无广告、抢先看都安排上', '安排！马上开通']],
    form: [['给自己做张名片', '写点什么，让大家更快认识你', '写好了']],
    login: [
      ['登录一下，和大家一起玩', '登录后才能点赞收藏，你的小本本也不会丢', '登录开玩'],
      ['欢迎回家', '输入手机号和密码就好', '进家门'],
    ],
    age: [['小朋友止步！', '前方内容只给满 18 岁的大朋友看哦，你到年龄了吗？', '我是大朋友，满18了']],
    'age-birthday': [['你多大啦？', '有些版块要满 18 岁才能进，填一下生日帮我们确认年龄吧。', '确认我的年龄']],
    face: [['来张自拍认证', '对着镜头拍一下脸，确认你不是机器人、也不是别人', '拍脸认证']],
    'pay-or-consent': [
      [
        '广告养活了我们',
        '同意我们用 Cookie 投个性化广告，就能一直免费看；不想被追踪的话，也可以每月花 8 块钱去掉广告和追踪。',
        '同意 Cookie，接着免费看',
      ],
    ],
    gift: [
      ['转盘抽大奖', '新朋友有一次免费抽奖机会，最高 88 元红包', '抽一次'],
      ['啵～掉落一张优惠券', '全场满 30 减 8，3 天内用掉它', '放进卡包'],
    ],
    signup: [['加入我们', '留个手机号、设个密码，再告诉大家一点关于你的事', '加入']],
  },
  questions: [
    {
      type: 'sex',
      title: '你是小哥哥还是小姐姐？',
      options: ['小哥哥', '小姐姐'],
      complaint: '先选一下性别嘛',
    },
    {
      type: 'occupation',
      title: '平时是做什么的呀？',
      options: ['上学中', '打工人', '自己当老板', '自由自在', '带娃中'],
      complaint: '选一个身份再往下走吧',
    },
    {
      type: 'education',
      title: '现在读几年级？',
      options: ['初中', '高中', '大一大二', '大三大四', '读研', '毕业啦'],
      complaint: '年级还空着呢',
    },
  ],
  fields: [
    { type: 'school', label: '在哪儿上学', complaint: '学校还没写哦' },
    { type: 'occupation', label: '做什么的', complaint: '职业还没写哦' },
    { type: 'birthday', label: '哪天过生日', complaint: '生日还没写哦' },
  ],
  refuse: ['不行，我不同意', '我拒绝'],
  turnDown: ['不要啦', '算了，不用', '不感兴趣', '达咩，不要'],
  own: {
    privacy: { exit: ['不同意，溜了', '拒绝并离开'], decline: ['不行，我不同意', '我不答应'] },
    cookies: { decline: ['不吃，谢谢', '只留必要的 Cookie'] },
    notification: { decline: ['别打扰我', '不要推送'], later: ['下次再开'] },
    marketing: { decline: ['别给我发', '不用发给我'] },
    personalisation: { decline: ['不用猜了', '不要个性化推荐'] },
    permission: { decline: ['不给看', '拒绝访问'], later: ['用到的时候再开'] },
    'pay-or-consent': { decline: ['不同意追踪我'] },
    gift: { later: ['过两天来领', '下回再拿'] },
    question: { skip: ['懒得填，跳过', '这题跳过'], later: ['下次再填'] },
    form: { skip: ['懒得填，跳过'], later: ['下次再填'] },
    update: { later: ['等有 WiFi 再更', '下次再更'] },
    tutorial: { skip: ['不看教程了', '我会玩，跳过教程'] },
    rating: { later: ['玩几天再说', '下次再夸'] },
    payment: { skip: ['继续用免费的'], later: ['等发工资再说'] },
  },
  aside: ['或者 ', ''],
  skip: ['这步跳过', '跳过跳过'],
  later: ['回头再弄', '等会儿再说'],
  guest: ['不登录，先溜达溜达', '游客逛逛', '免登录围观'],
  elsewhere: ['登不上？', '换个姿势登录'],
  settings: ['我来挑挑', '挑着吃'],
  save: ['就按这个来', '保存我挑的'],
  next: ['选好了', '下一个', '冲'],
  close: '叉掉',
  insist: [
    ['呜呜，真的不要吗', '好多有意思的东西会错过诶', '真的不要', '好吧，再看看'],
    ['别走嘛', '就差这一步啦', '狠心离开', '我反悔了'],
    ['最最后问一遍', '以后可能要翻半天设置才能打开哦', '我意已决，不要', '那我再考虑考虑'],
  ],
  turnedAway: [['不同意的话就没法一起玩了，下次想通了再来呀', '好吧']],
  phone: '手机号写这里',
  password: '密码写这里',
  missing: ['手机号还没写呢', '邮箱还没写呢', '密码要 6 位以上哦'],
  purposes: ['看看哪些帖子受欢迎', '推点你可能喜欢的广告'],
  under: ['我还没满18', '我是小朋友'],
  tooYoung: ['等你长大了再来玩呀，这里要满18岁才能进', '点错了，重新选'],
  pay: ['每月8块，不要追踪'],
  alternative: ['用密码登录就行', '换成邮箱登录'],
  accountOnly: ['邮箱加密码就行', '不用别的，就这两样'],
  email: '你的邮箱',
  ageField: { label: '哪年哪月哪日出生', complaint: '生日空着，没法确认年龄哦' },
  thirdParty: ['微信一键登录', '抖音号登录'],
  agreement: '我看过并同意《社区公约》《隐私说明》',
  agreementMissing: '别忘了先勾选同意《社区公约》哦',
  clauses: [],
  promo: ['本周热聊', '晒晒你的阳台小花园 去围观'],
  links: ['遇到问题？', '社区公约', '关于我们'],
  filled: { school: '云溪大学', occupation: '插画师', birthday: '1999-03-14' },
  interests: {
    title: '挑几个你爱逛的圈子',
    options: ['手帐', '露营', '撸猫', '二次元', '穿搭', '摇滚', '烘焙'],
    complaint: '至少要挑{n}个圈子哟',
  },
  region: { title: '你在哪座城市呀？', complaint: '还没告诉我们你在哪呢' },
  birthday: { title: '哪天给你过生日？', complaint: '还没选生日呢' },
  places: [
    { name: '广东', towns: ['广州', '深圳', '珠海'] },
    { name: '河南', towns: ['郑州', '洛阳'] },
    { name: '云南', towns: ['昆明', '大理', '丽江'] },
  ],
  unset: '点这里选',
  search: '搜搜你的城市',
};

/** A terse author, as of a tool. */
const terse: Bank = {
  subjects: {
    privacy: [
      ['使用须知', '使用本软件即表示同意《许可协议》和《隐私声明》，其中列明了收集的设备与网络信息。', '接受'],
      ['服务协议与隐私保护', '请阅读《服务协议》《隐私保护声明》。是否同意？', '同意使用'],
      ['隐私声明', '软件会读取设备标识用于统计，详见《隐私声明》。', '同意声明'],
    ],
    cookies: [
      ['Cookie', '统计与广告用途的 Cookie 需要你的许可。', '许可'],
      ['网站 Cookie 选择', '除运行必需的以外，还会用到统计和广告 Cookie。', '全部允许'],
    ],
    notification: [['允许发送通知？', '用于下载完成和任务提醒。', '允许']],
    marketing: [['产品资讯邮件', '每月一封，含新品与折扣', '订阅资讯']],
    personalisation: [['内容定制', '使用浏览历史调整推荐内容', '启用']],
    permission: [
      ['麦克风', '录音需要麦克风权限。', '授权'],
      ['定位服务', '天气按当前位置显示。', '使用当前位置'],
    ],
    update: [['有可用更新', '5.0.2，23 MB。', '现在更新']],
    tutorial: [['快捷操作', '右滑返回，长按多选。', '再看一条']],
    rating: [['评个分？', '应用商店', '评分']],
    payment: [['专业版', '¥68 / 年，解锁批量导出', '购买专业版']],
    form: [['个人资料', '用于生成名片', '保存']],
    login: [
      ['账号登录', '同步设置与历史', '登入'],
      ['请先登录', '手机号 + 密码', '确认登录'],
    ],
    age: [['年龄限制 18+', '仅限成年人访问', '我已成年']],
    'age-birthday': [['年龄确认（18+）', '填写出生日期以验证是否成年', '验证年龄']],
    face: [['人脸验证', '摄像头将采集面部图像', '开始验证']],
    'pay-or-consent': [['广告或付费', '允许广告 Cookie 追踪可免费使用；付费版每月 ¥6，不追踪。', '允许追踪，免费使用']],
    gift: [['新用户礼包', '7 天专业版', '领取']],
    signup: [['新建账号', '手机号、密码、资料', '注册新账号']],
  },
  questions: [
    {
      type: 'occupation',
      title: '行业',
      options: ['互联网', '制造', '教育', '医疗', '金融', '其他'],
      complaint: '行业必选',
    },
    { type: 'sex', title: '性别', options: ['男', '女'], complaint: '性别必选' },
    {
      type: 'education',
      title: '最高学历',
      options: ['高中及以下', '专科', '本科', '研究生'],
      complaint: '学历必选',
    },
  ],
  fields: [
    { type: 'employer', label: '公司', complaint: '公司必填' },
    { type: 'occupation', label: '职位', complaint: '职位必填' },
    { type: 'school', label: '学校', complaint: '学校必填' },
  ],
  refuse: ['不同意协议', '不许可'],
  turnDown: ['不使用', '不启用', '禁止'],
  own: {
    privacy: { exit: ['不同意，退出', '拒绝并退出'], decline: ['不同意，基本模式', '不同意声明'] },
    cookies: { decline: ['仅必要', '全部拒绝'], settings: ['选项', '设置 Cookie'] },
    notification: { decline: ['不允许通知'] },
    marketing: { decline: ['不订阅'] },
    'pay-or-consent': { decline: ['不允许追踪'] },
    gift: { later: ['以后领'] },
    update: { later: ['今晚再更新', '明天提醒'] },
    tutorial: { skip: ['跳过教程'] },
    payment: { skip: ['用免费版'], later: ['以后再买'] },
    login: { skip: ['跳过登录'] },
    rating: { later: ['以后再评'] },
  },
  aside: ['或', ''],
  skip: ['略过', '跳过此项'],
  later: ['以后设置', '稍后', '晚些时候'],
  guest: ['免登录使用', '访客'],
  elsewhere: ['更多', '其他选项'],
  settings: ['选项'],
  save: ['保存选项'],
  next: ['确认', '下一项'],
  close: '关掉',
  insist: [
    ['确认拒绝？', '可在设置里更改。', '确认拒绝', '取消'],
    ['确定不用？', '部分功能会受限。', '确定不用', '重新考虑'],
  ],
  turnedAway: [['未同意协议，无法使用。', '返回协议']],
  phone: '手机',
  password: '密码',
  missing: ['手机必填', '邮箱必填', '密码至少 6 位'],
  purposes: ['统计', '广告'],
  under: ['未成年'],
  tooYoung: ['未满 18 岁，禁止访问。', '重选'],
  pay: ['付费 ¥6/月'],
  alternative: ['改用邮箱', '邮箱 + 密码'],
  accountOnly: ['邮箱登入', '邮箱和密码'],
  email: '邮箱',
  ageField: { label: '出生年月', complaint: '出生年月必填' },
  thirdParty: ['GitHub 登录', '飞书登录'],
  agreement: '同意《许可协议》《隐私声明》',
  agreementMissing: '未勾选协议',
  clauses: [],
  promo: ['小技巧', '三指截屏 详情'],
  links: ['帮助', '反馈', '关于'],
  filled: { employer: '北桥软件', occupation: '测试', school: '理工学院' },
  interests: {
    title: '订阅主题',
    options: ['前端', '数据库', '硬件', '安全', '设计', '开源'],
    complaint: '至少 {n} 个主题',
  },
  region: { title: '所在城市', complaint: '城市必选' },
  birthday: { title: '生日', complaint: '出生日期必选' },
  places: [
    { name: '河北', towns: ['石家庄', '唐山'] },
    { name: '安徽', towns: ['合肥', '芜湖'] },
    { name: '广西', towns: ['南宁', '桂林'] },
  ],
  unset: '未设置',
  search: '搜索城市',
};

export const zhCN: readonly Bank[] = [
  formal,
  chatty,
  terse,
  civic,
  brand,
  imported,
  flea,
  hospital,
  smarthome,
  stream,
  bank,
  classroom,
  takeaway,
  video,
  game,
  navigation,
  photo,
  drama,
  hiring,
  nursery,
  services,
  bicycle,
  cinema,
  keyboard,
  weather,
  autos,
  diet,
  driving,
  securities,
  fitness,
  hotel,
  karaoke,
  mail,
  calls,
  delivery,
  kids,
  wallpaper,
  groupbuy,
  homestay,
  novels,
  selfie,
  anime,
  charging,
  counsel,
  decorating,
  community,
  milktea,
  petcare,
  phototranslate,
];
