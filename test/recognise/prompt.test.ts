import { describe, expect, it } from 'vitest';
import { type Looked, recognise } from '../../crawler/recognise/prompt.ts';
import type { ControlClass, PromptKind } from '../../crawler/trace.ts';
import { box, button, dialog, field, heading, home, link, pressable, radio, screen, text } from './screen.ts';

/** As a driver of apps shows it. */
const inApp = (shown: Looked): Looked => ({ ...shown, address: 'com.example.app' });

const picture = { role: 'image' as const, name: '', bounds: { x: 0, y: 0, width: 390, height: 800 } };

/** Each kind at least once: what is on the screen, and what each control is there. */
const prompts: readonly (readonly [what: string, kind: PromptKind, screen: Looked, controls?: Readonly<Record<string, ControlClass>>])[] = [
  ['a policy with a plain no', 'privacy-consent',
    screen(...home(), dialog([heading('个人信息保护指引'), text('请您充分阅读《用户协议》《隐私政策》后点击“同意”。'), pressable('同意并继续'), pressable('不同意,仅浏览')])),
    { 同意并继续: 'accept', '不同意,仅浏览': 'decline' }],
  ['a policy with nothing but a yes', 'privacy-consent',
    screen(...home(), dialog([heading('隐私政策更新'), text('继续使用即表示同意。We use cookies.'), button('我知道了,同意')])), { '我知道了,同意': 'accept' }],
  ['a new policy answered by cancel and OK', 'privacy-consent',
    screen(dialog([text('我们更新了用户协议和隐私政策,请您阅读'), button('取消'), button('确定')])), { 取消: 'decline', 确定: 'accept' }],
  ['a licence on a page of its own', 'privacy-consent',
    screen(heading('Terms of Service'), text('Please read these terms carefully.'), button('Cancel'), button('Agree')), { Cancel: 'decline', Agree: 'accept' }],
  ['terms to be refused by words that only the other button explains', 'privacy-consent',
    screen(dialog([heading('用户须知更新'), text('我们修订了隐私条款,涉及您的设备标识,请确认您是否接受。'), box('同意《服务条款》'), button('接受甲乙丙丁'), link('不接受甲乙丙丁')])), { 接受甲乙丙丁: 'accept', 不接受甲乙丙丁: 'decline' }],
  ['terms beside a refusal of something else', 'privacy-consent',
    screen(dialog([heading('用户须知更新'), text('我们修订了隐私条款,涉及您的设备标识,请确认您是否接受。'), box('同意《服务条款》'), button('接受甲乙丙丁'), link('不接受戊己庚辛')])), { 接受甲乙丙丁: 'accept', 不接受戊己庚辛: 'neutral' }],
  ['consent by pressing on', 'privacy-consent',
    screen(heading('Welcome'), text('By tapping “Activate” you are agreeing to our'), link('Terms of Service and Privacy Policy'), button('Activate')), { Activate: 'accept' }],
  ['a region page with a box for the policy', 'privacy-consent',
    screen(box(''), pressable('我已阅读 用户协议和隐私政策', { bounds: { x: 60, y: 20, width: 200 } }), button('保存')), { 保存: 'submit' }],
  ['a cookie bar', 'cookie-consent', screen(heading('Shop'), dialog([text('We use cookies to improve your visit.'), button('OK'), link('Learn more')], false)), { OK: 'acknowledge', 'Learn more': 'neutral' }],
  ['the second layer of a cookie bar, which only its name calls so', 'cookie-consent',
    screen(...home(), { ...dialog([text('Strictly necessary'), box('Audience measurement', true), box('Personalised advertising', true), button('Save my choices'), button('Accept all')], false), name: 'Cookies' }), { 'Save my choices': 'submit', 'Accept all': 'accept' }],
  ['a cookie box in German', 'cookie-consent', screen(dialog([heading('Cookies'), text('Wir verwenden Cookies.'), button('Alle akzeptieren'), button('Nur notwendige'), button('Einstellungen')])),
    { 'Alle akzeptieren': 'accept', 'Nur notwendige': 'decline', Einstellungen: 'settings' }],
  ['a bar that names neither cookies nor a policy', 'cookie-consent',
    screen(heading('Shop'), { ...dialog([text('Could we please enable some additional services?'), button("That's ok"), button('I decline')], false), hint: 'klaro-cookie-notice' }), { "That's ok": 'accept', 'I decline': 'decline' }],
  ['news of an order in a box that its page calls a consent', 'notification-optin',
    screen(...home(), { ...dialog([heading('发货早知道'), text('打开通知，签收、退款都不错过。'), button('去打开'), button('不需要')]), hint: 'consent-root' })],
  ['choices of what one cares about in a box that its page calls a consent', 'profile-questionnaire',
    screen(...home(), { ...dialog([heading('选择你关心的话题'), box('科技'), box('财经'), box('旅行'), box('读书'), box('亲子'), button('下一步')]), hint: 'consent-root' })],
  ['an iOS alert', 'os-permission', inApp(screen(...home(), dialog([heading('“京东金融”想要访问您的位置'), text('用于为您推荐附近网点'), button('不允许'), button('允许')]))), { 不允许: 'decline', 允许: 'accept' }],
  ['an alert whose yes is 好', 'os-permission', inApp(screen(...home(), dialog([heading('“米家”想访问您的家庭数据'), button('不允许'), button('好')]))), { 好: 'accept' }],
  ['an escalation without a no', 'os-permission', inApp(screen(...home(), dialog([heading('要允许“京东金融”在您并未使用应用时访问您的位置吗?'), button('仅在使用应用期间'), button('始终允许')]))), { 仅在使用应用期间: 'decline', 始终允许: 'accept' }],
  ['Android’s dialog in a language without words', 'os-permission',
    inApp(screen(dialog([text('Xyz abc?'), button('Foo', { hint: 'com.android.permissioncontroller:id/permission_allow_button' }), button('Bar', { hint: 'com.android.permissioncontroller:id/permission_deny_button' })]))), { Foo: 'accept', Bar: 'decline' }],
  ['a box of a page that speaks as the system does', 'permission-rationale', screen(...home(), dialog([heading('“京东金融”想要访问您的位置'), button('不允许'), button('允许')])), { 不允许: 'decline', 允许: 'accept' }],
  ['a permission request of the web', 'os-permission', screen({ ...dialog([text('127.0.0.1 wants to know your location'), button('Block'), button('Allow')]), states: ['native'] }), { Block: 'decline', Allow: 'accept' }],
  ['a note on permissions to come', 'permission-rationale', screen(dialog([heading('权限调用说明'), text('我们会申请以下权限,详见'), link('隐私政策'), button('我知道了')])), { 我知道了: 'acknowledge' }],
  ['why the place is wanted', 'permission-rationale', screen(dialog([heading('开启定位服务'), text('为您推荐附近的门店'), button('去开启'), button('暂不')])), { 去开启: 'accept', 暂不: 'later' }],
  ['phone and password', 'login', screen(heading('手机号登录'), field('请输入手机号', 'tel'), field('请输入密码', 'password'), button('登录'), link('注册账号')), { 登录: 'submit', 注册账号: 'neutral' }],
  ['a sign-in sheet with a way past it', 'login', screen(...home(), dialog([heading('登录后继续'), button('微信登录'), button('手机号登录'), link('暂不登录')])), { 暂不登录: 'guest', 微信登录: 'other-login' }],
  ['a chooser without a field', 'login', screen(heading('Welcome back'), button('Continue with Google'), button('Continue with email'), link('Create account')), { 'Continue with Google': 'other-login' }],
  ['a form within a tab bar', 'login', screen(heading('Login'), field('Email', 'email'), field('Password', 'password'), button('LOGIN'), ...['Home', 'Web', 'Menu'].map((name, i) => button(name, { bounds: { x: i * 130, y: 800, width: 120 } }))), { Home: 'close' }],
  ['an alert that sends to sign in', 'login', screen(dialog([heading('提示'), text('请先登录'), button('确定')]))],
  ['signing up', 'registration', screen(heading('创建账号'), field('邮箱', 'email'), field('密码', 'password'), field('确认密码', 'password'), button('注册'), link('登录')), { 注册: 'submit', 登录: 'other-login' }],
  ['a question with chips', 'profile-questionnaire', screen(heading('您的职业'), text('1/4'), pressable('学生'), pressable('上班族'), pressable('自由职业'), button('下一步')), { 学生: 'choice', 下一步: 'submit' }],
  ['levels, one of them called Advanced', 'profile-questionnaire', screen(heading('选择最适合你的'), pressable('Beginner'), pressable('Intermediate'), pressable('Advanced'), button('下一步')), { Advanced: 'choice' }],
  ['a question in Japanese', 'profile-questionnaire', screen(heading('学習の目的を教えてください'), radio('旅行'), radio('仕事'), radio('試験'), button('次へ')), { 旅行: 'choice', 次へ: 'submit' }],
  ['tags whose style is called join', 'profile-questionnaire',
    screen(...home(), dialog([heading('選擇您感興趣的主題'), ...['科技', '歷史', '美食', '旅遊'].map((name) => ({ ...box(name), hint: 'join-item btn-input' })), button('繼續')])), { 科技: 'choice', 繼續: 'submit' }],
  ['less and more of an answer', 'profile-questionnaire',
    screen(...home(), dialog([heading('你在团队中的角色'), button('−', { bounds: { x: 20, y: 100, width: 44 } }), text('—', { bounds: { x: 180, y: 100, width: 16 } }), button('+', { bounds: { x: 320, y: 100, width: 44 } }), button('继续')])), { '−': 'choice', '+': 'choice', 继续: 'submit' }],
  ['less and more of what nobody can read', 'other',
    screen(...home(), dialog([heading('甲乙丙丁'), button('−', { bounds: { x: 20, y: 100, width: 44 } }), text('—', { bounds: { x: 180, y: 100, width: 16 } }), button('+', { bounds: { x: 320, y: 100, width: 44 } }), button('戊己')])), { '−': 'choice', '+': 'choice' }],
  ['ages of grown-ups in a list', 'profile-form',
    screen(...home(), dialog([heading('How old are you?'), { ...field('How old are you?', 'select-one', { options: ['Select', '18–24', '25–34', '35–44', '45+'] }), role: 'combobox' }, button('Continue')])), { Continue: 'submit' }],
  ['terms to be ticked that speak of cookies too', 'privacy-consent',
    screen(...home(), dialog([heading('Your data, your choice'), text('You accept our Terms of Service. Learn how we use cookies in our Cookie Policy.'), box('I have read and agree to the Terms of Service and Privacy Policy'), button('Agree and continue')])), { 'Agree and continue': 'accept' }],
  ['a no that is said once more', 'retention',
    screen(...home(), dialog([heading('甲乙丙丁'), text('One tap and it is all set up.'), button('Still no'), button('OK, show me again')])), { 'Still no': 'decline' }],
  ['a yes with the word no in it', 'notification-optin',
    screen(...home(), dialog([heading('Turn on notifications?'), text('We tell you when your order is on its way.'), button('Sure, no problem'), button('Not now')])), { 'Sure, no problem': 'accept', 'Not now': 'later' }],
  ['a gate of age in Chinese numerals', 'age-gate',
    screen(...home(), dialog([heading('年龄声明'), text('参与竞拍者须年满十八周岁，请您如实确认。'), button('本人未满十八周岁'), button('本人已满十八周岁')])), { 本人未满十八周岁: 'decline', 本人已满十八周岁: 'accept' }],
  ['a moment to wait, after a no', 'retention',
    screen(...home(), dialog([heading('Wait a moment'), text('Nine out of ten gardeners find this useful.'), button('No, thank you'), button('All right, turn it on')])), { 'No, thank you': 'decline' }],
  ['whoever has changed their mind, after a no', 'retention',
    screen(...home(), dialog([heading('甲乙丙丁？'), text('想好了就点确定，以后也能在设置里改回来。'), button('确定不要'), button('我改主意了')])), { 确定不要: 'decline', 我改主意了: 'back-out' }],
  ['whether one still wants to go on without it', 'retention',
    screen(...home(), dialog([heading('Your home may be less protected'), text('Most customers leave this on. Do you still want to continue without it?'), button('Continue without it'), button('Keep me protected')]))],
  ['a yes to going on without it', 'retention',
    screen(...home(), dialog([heading('Still no?'), text('We will respect that.'), button('Let me reconsider'), button('Yes, continue without')])), { 'Let me reconsider': 'back-out', 'Yes, continue without': 'decline' }],
  ['a yes beside going back, on what certain features need', 'privacy-consent',
    screen(...home(), dialog([heading('Certain features need your consent'), text('Please read our Privacy Policy and Terms of Service.'), button('Go back'), button('Yes, I agree')])), { 'Go back': 'close', 'Yes, I agree': 'accept' }],
  ['members who sign up, and pay nothing', 'login',
    screen(heading('加入會員'), text('填寫資料完成註冊，馬上送 100 點。'), field('手機號碼', 'tel'), field('密碼', 'password'), button('加入會員'), button('已有帳號？密碼登入')), { 加入會員: 'submit' }],
  ['members who pay', 'payment',
    screen(...home(), dialog([heading('加入會員'), text('每月 99 元，隨時取消。'), button('加入會員'), button('之後再說')])), { 加入會員: 'neutral', 之後再說: 'later' }],
  ['a face that is registered to gather points with', 'face-verification',
    screen(...home(), dialog([heading('顔パスでポイントが貯まる'), text('お顔を一度ご登録いただくと、券売機の前に立つだけでポイントが貯まります。'), button('顔パスに登録する'), button('メールアドレスでログイン')])), { メールアドレスでログイン: 'other-login' }],
  ['a form to sign up beside its agreement', 'registration',
    screen(heading('新建账号'), field('手机', 'tel'), field('密码', 'password'), button('下一步'), link('《用户注册协议》'), button('注册新账号')), { '《用户注册协议》': 'neutral', 注册新账号: 'submit' }],
  ['the two ends of a form to sign up that look alike', 'registration',
    screen(heading('新建账号'), field('手机', 'tel'), field('密码', 'password'), field('学校'), button('邮箱 + 密码'), button('注册新账号')), { '邮箱 + 密码': 'other-login', 注册新账号: 'submit' }],
  ['names to be given', 'profile-form', screen(heading('完善学员信息'), field('中文名 *'), field('英文名 *'), button('完成')), { '中文名 *': 'choice' }],
  ['a face and nothing else', 'face-verification', screen(heading('刷脸登录'), text('请正对屏幕,保持光线充足'), button('开始验证'), link('其他验证方式')), { 开始验证: 'accept', 其他验证方式: 'other-login' }],
  ['an identity card', 'identity-verification', screen(heading('实名认证'), field('姓名'), field('身份证号'), button('提交'))],
  ['an age gate', 'age-gate', screen(heading('您是否已满18周岁?'), button('是,我已满18岁'), button('否')), { 否: 'decline' }],
  ['where one lives, which is no permission', 'profile-questionnaire', screen(dialog([heading('Choose your location'), radio('North'), radio('South'), radio('West'), button('Next')])), { North: 'choice', Next: 'submit' }],
  ['a reminder about notices, which is no policy', 'notification-optin', screen(...home(), dialog([heading('温馨提示'), text('开启消息通知,不错过重要消息'), button('开启'), button('暂不开启')])), { 暂不开启: 'later' }],
  ['a backup, which is no policy', 'other', screen(...home(), dialog([heading('Back up your data'), text('Keep a copy of your notes.'), button('Back up'), button('OK')]))],
  ['a reminder with one button, which is no policy', 'other', screen(...home(), dialog([heading('温馨提示'), text('今日课程已经更新'), button('我知道了')]))],
  ['an age gate that names the age', 'age-gate', screen(dialog([heading('Age verification'), text('You must be 18 or older to enter.'), button('I am 18 or older'), link('I am under 18')])), { 'I am 18 or older': 'accept', 'I am under 18': 'decline' }],
  ['an age gate in Korean', 'age-gate', screen(dialog([heading('연령 확인'), text('만 18세 이상만 이용할 수 있습니다.'), button('만 18세 이상입니다')])), { '만 18세 이상입니다': 'accept' }],
  ['a question ended by words that elsewhere keep one from leaving', 'profile-questionnaire', screen(heading('How do you identify?'), radio('Female'), radio('Male'), radio('Non-binary'), button('Keep going ›')), { Female: 'choice', 'Keep going ›': 'submit' }],
  ['tags of interest as boxes', 'profile-questionnaire', screen(heading('What are you interested in?'), box('Travel'), box('Food'), box('Music'), box('Sport'), button('Next'), button('Skip')), { Travel: 'choice', Skip: 'skip' }],
  ['a parent', 'guardian-consent', screen(dialog([heading('监护人同意'), text('请监护人阅读《儿童个人信息保护规则》'), button('监护人同意'), button('不同意')]))],
  ['youth mode', 'youth-mode', screen(...home(), dialog([heading('青少年模式'), text('为呵护未成年人健康成长'), button('进入青少年模式'), button('我知道了')]))],
  ['notices', 'notification-optin', screen(heading('首页'), dialog([heading('开启消息通知'), text('不错过优惠与物流信息'), pressable('立即开启'), pressable('以后再说')], false)), { 以后再说: 'later' }],
  ['a newsletter over the page', 'marketing-optin', screen(heading('My blog'), dialog([heading('Join our newsletter'), text('Get 10% off'), field('Email', 'email'), button('Subscribe'), button('No thanks')])), { 'No thanks': 'decline' }],
  ['a newsletter by a box that came on', 'marketing-optin', screen(...home(), dialog([heading('Member news'), box('Send me promotions and deals by email', true), button('Next')])), { Next: 'submit' }],
  ['a coupon for a subscription', 'marketing-optin', screen(...home(), dialog([heading('新人礼包'), box('订阅活动优惠,领取新人优惠券', true), button('继续')])), { 继续: 'submit' }],
  ['a switch for suggestions and an OK', 'personalisation-optin', screen(...home(), dialog([heading('开启个性化推荐'), box('根据您的浏览记录推荐内容', true), button('确定')]))],
  ['personal recommendations', 'personalisation-optin', screen(dialog([heading('开启个性化推荐'), button('开启'), button('暂不开启')])), { 暂不开启: 'later' }],
  ['a paywall', 'payment', screen(dialog([heading('Go Premium'), text('¥18 per month, billed monthly'), button('Start free trial'), button('×')])), { '×': 'close' }],
  ['a membership that is free of adverts', 'payment', screen(heading('开通会员'), text('会员专享去广告,首月 9 元'), button('立即开通'), button('跳过此步')), { 立即开通: 'accept', 跳过此步: 'skip' }],
  ['a no that is asked again', 'retention', screen(...home(), dialog([heading('您確定不需要?'), text('之後仍可在設定中開啟'), button('確定不需要'), button('返回')])), { 確定不需要: 'decline', 返回: 'back-out' }],
  ['a new version', 'update', screen(...home(), dialog([heading('发现新版本'), text('1. 修复问题'), button('立即更新'), button('以后再说')])), { 立即更新: 'accept', 以后再说: 'later' }],
  ['release notes', 'update', screen(...home(), dialog([heading('Version:1.4.2'), text('- fixes'), button('OK')]))],
  ['an advert that counts down', 'ad-splash', screen(dialog([text('广告'), pressable('3s 后 跳过')])), { '3s 后 跳过': 'skip' }],
  ['a coupon drawn as a picture', 'ad-splash', screen(dialog([pressable('', { bounds: { x: 40, y: 200, width: 310, height: 360 } }), button('\ue621', { bounds: { x: 175, y: 600, width: 40, height: 40 } })])), { '\ue621': 'close' }],
  ['a tour', 'tutorial', screen(heading('新概念'), text('随时随地学英语'), button('跳过'), button('下一步')), { 跳过: 'skip' }],
  ['a tour that is one picture', 'tutorial', screen(picture, ...[160, 190, 220].map((x) => button('dot', { bounds: { x, y: 720, width: 12, height: 12 } })))],
  ['a plea for stars', 'rating', screen(...home(), dialog([heading('喜欢我们的应用吗'), text('给个好评吧'), button('去评分'), button('残忍拒绝')])), { 残忍拒绝: 'decline' }],
  ['sure you disagree?', 'retention', screen(dialog([heading('您需要同意才能使用完整功能'), text('若不同意,可进入仅浏览模式。'), button('仍不同意'), button('同意并继续')])), { 仍不同意: 'decline', 同意并继续: 'accept' }],
  ['leaving the registration', 'retention', screen(dialog([text('确认放弃注册吗?'), button('放弃'), button('继续注册')])), { 放弃: 'decline', 继续注册: 'back-out' }],
  ['leaving the app', 'retention', screen(dialog([text('确定要退出吗?'), button('取消'), button('确定')])), { 取消: 'back-out', 确定: 'decline' }],
  ['the network', 'connectivity', screen(dialog([heading('允许“某应用”使用无线数据?'), button('不允许'), button('WLAN与蜂窝网络')]))],
  ['a tour that is swiped', 'tutorial', screen(dialog([heading('快速导览'), text('轻触卡片以翻转。向右滑动，如果您知道答案。'), button('继续导览')]))],
  ['a captcha of few words', 'captcha', screen(dialog([text('请向右滑动'), { role: 'slider', name: '' }]))],
  ['a captcha', 'captcha', screen(dialog([heading('请完成安全验证'), text('向右滑动滑块')]))],
  ['too often', 'risk-control', screen(dialog([text('操作过于频繁,请稍后再试'), button('确定')]))],
  ['news pushed each morning', 'notification-optin', screen(...home(), dialog([heading('开启早间推送'), text('每天七点,给您送来三条要闻'), button('以后再说'), button('开启通知')])), { 以后再说: 'later', 开启通知: 'accept' }],
  ['a cookie bar that says 我们希望使用', 'cookie-consent', screen(...home(), dialog([text('我们希望使用 Cookie 统计阅读量并推荐文章。您可以全部拒绝,不影响阅读。'), button('全部拒绝'), button('全部接受'), button('Cookie 设置')], false)), { 全部拒绝: 'decline', 'Cookie 设置': 'settings' }],
  ['a box that was ticked for us', 'personalisation-optin', screen(heading('个性化推荐'), text('勾选后,我们将收集您的收听记录,为您推荐节目。'), box('同意开启个性化推荐', true), button('进入电台')), { 进入电台: 'submit' }],
  ['a question asked by the browser', 'privacy-consent', screen({ ...dialog([text('为了向您推荐内容,我们会收集您的收听记录。是否同意?'), button('取消'), button('确定')]), states: ['native'] }), { 取消: 'decline', 确定: 'accept' }],
  ['a phone number and a code to be sent', 'login', screen(heading('Enter your phone number'), text('Your region is China (+86)'), link('Change'), field('Phone number', 'tel'), button('Send code')), { Change: 'neutral', 'Send code': 'neutral' }],
  ['an answer that gives nothing', 'profile-questionnaire', screen(heading('What is your gender?'), radio('Female'), radio('Male'), radio('Prefer not to say'), button('Continue')), { 'Prefer not to say': 'decline', Female: 'choice' }],
  ['answers that cannot be told apart', 'profile-form', screen(heading('完善个人资料'), heading('性别'), button('男 女'), heading('年龄'), button('18岁以下 18-30岁', { bounds: { height: 90 } }), button('下一步', { states: ['disabled'] }))],
  ['a choice between links', 'profile-questionnaire', screen(heading('您的性别'), link('男', { href: '#m' }), link('女', { href: '#f' }), link('跳过', { href: '#s' })), { 男: 'choice', 跳过: 'skip' }],
  ['missing out?', 'retention', screen(dialog([heading('真的要错过吗?'), text('已有 98% 的用户开启'), pressable('残忍拒绝'), pressable('再考虑一下')])), { 残忍拒绝: 'decline', 再考虑一下: 'back-out' }],
  ['a yes or no about being told', 'notification-optin', screen(dialog([heading('Would you like to be told about updates?'), pressable('Yes'), pressable('No')])), { Yes: 'accept', No: 'decline' }],
  ['a question whose answers are links', 'profile-questionnaire', screen(heading('Which colour suits you?'), link('Red', { href: '#1' }), link('Green', { href: '#2' }), link('Blue', { href: '#3' })), { Red: 'choice', Blue: 'choice' }],
  ['a question answered by less and more', 'profile-questionnaire', screen(heading('感情状况？'), button('−'), text('未婚'), button('+'), button('下一步')), { '−': 'choice', '+': 'choice', 下一步: 'submit' }],
  ['a button that a kit draws inside of its own', 'update', screen(...home(), dialog([heading('发现新版本'), pressable('暂不更新', { children: [button('暂不更新')] }), pressable('立即更新', { children: [button('立即更新')] })])), { 暂不更新: 'later', 立即更新: 'accept' }],
  ['a question that can be skipped', 'profile-questionnaire', screen(heading('Which colour suits you?'), pressable('Red'), pressable('Green'), pressable('Blue'), button('Skip')), { Green: 'choice', Skip: 'skip' }],
  ['a form that ends in a link that goes nowhere', 'profile-form', screen(heading('About you'), field('First name'), field('Birthday'), link('Let’s roll', { href: '#' })), { 'Let’s roll': 'submit' }],
  ['a form that ends in "Join"', 'profile-form', screen(heading('About you'), field('First name'), field('Birthday'), button('Join')), { Join: 'submit' }],
  ['a form that ends in "Install"', 'login', screen(heading('Set up'), field('Email', 'email'), field('Password', 'password'), button('Install')), { Install: 'submit' }],
  ['a form that ends in "Create"', 'profile-form', screen(heading('About you'), field('Full name'), button('Create')), { Create: 'submit' }],
  ['a form whose only button agrees', 'registration', screen(heading('Create account'), field('Email', 'email'), field('Password', 'password'), button('Agree and join')), { 'Agree and join': 'accept' }],
  ['a prompt that asks to install', 'cookie-consent', screen(dialog([heading('We use cookies'), pressable('Install'), pressable('No thanks')])), { Install: 'accept' }],
  ['switches for personalisation', 'personalisation-optin', screen(heading('个性化设置'), text('我们将根据您的观看记录提供以下个性化服务'), { role: 'switch', name: '个性化内容推荐', states: ['checked'] }, { role: 'switch', name: '个性化广告', states: ['checked'] }, button('保存并进入')), { 保存并进入: 'submit' }],
  ['a row that opens a wheel', 'profile-form', screen(heading('完善资料'), pressable('出生日期 请选择'), button('进入首页'), pressable('跳过')), { '出生日期 请选择': 'choice', 跳过: 'skip' }],
  ['no entry', 'other', screen(heading('Sorry'), text('You must be 18 or older to enter this site.'))],
  ['a language', 'other', screen(heading('选择语言'), pressable('简体中文'), pressable('English'), pressable('日本語'), button('确定'))],
  ['logging out', 'other', screen(...home(), dialog([text('确定退出登录吗?'), button('取消'), button('确定')])), { 取消: 'close' }],
  ['an invitation that speaks of 同意', 'other', screen(...home(), dialog([text('邀请成员加入群聊,对方同意后加入'), button('取消'), button('邀请')])), { 取消: 'close', 邀请: 'neutral' }],
  ['a list drawn over the box that opened it', 'profile-questionnaire', screen(link('首页', { states: ['occluded'] }), dialog([heading('性别'), { role: 'combobox', name: '请选择', states: ['expanded'] }, button('下一步', { states: ['occluded'] })]), { role: 'list', children: [{ role: 'option', name: '男' }, { role: 'option', name: '女' }] }), { 男: 'choice', 女: 'choice', 下一步: 'submit' }],
  ['letters one signs up for', 'marketing-optin', screen(...home(), dialog([heading('Sign up to The Morning Briefing'), text('Our free email delivers the top stories every weekday.'), button('Sign up')])), { 'Sign up': 'accept' }],
  ['an account one signs up for', 'registration', screen(...home(), dialog([heading('Sign up to read'), text('Create a free account to read this story.'), button('Sign up')])), { 'Sign up': 'submit' }],
  ['ads or a price', 'cookie-consent', screen(...home(), dialog([heading('Free with ads?'), text('Consent to tracking for personalised ads, or subscribe for $4.99 a month.'), button('Consent and continue'), button('Subscribe')])), { 'Consent and continue': 'accept', Subscribe: 'neutral' }],
  ['coins that are called cookies', 'payment', screen(...home(), dialog([heading('쿠키 충전'), text('미리보기를 이용하려면 쿠키 3개가 필요해요.'), button('충전하기')]))],
  ['a hint with nothing to do but to read it', 'tutorial', screen(...home(), dialog([heading('Swipe right to like'), text('Swipe left to pass. It is that simple.'), button('Got it')])), { 'Got it': 'acknowledge' }],
  ['a member who has an account', 'registration', screen(...home(), dialog([heading('注册成为会员'), text('填写信息，领取大礼包'), button('注册领礼包'), button('用账号密码登录')])), { 用账号密码登录: 'other-login' }],
  ['a friend to invite', 'marketing-optin', screen(...home(), dialog([heading('Get $20 on us'), text('Invite a friend and you both get $20.'), button('Invite a friend'), button('Maybe later')])), { 'Maybe later': 'later' }],
  ['how old grown-ups are', 'profile-questionnaire', screen(dialog([heading('How old are you?'), radio('18–24'), radio('25–34'), radio('35–44'), button('Continue')])), { '25–34': 'choice' }],
  ['being sure of what was said no to', 'retention', screen(dialog([heading('确定不需要吗？'), button('确定'), button('再想想')])), { 确定: 'decline', 再想想: 'back-out' }],
  ['being sure, with nothing said of what', 'retention', screen(dialog([heading('Please confirm'), button('I am sure'), button('Back')])), { 'I am sure': 'decline' }],
  ['a face to be compared', 'face-verification', screen(dialog([heading('顔写真の照合'), text('予約には、本人確認書類との照合が必要です。'), button('カメラを起動'), button('メールアドレスでログイン')])), { カメラを起動: 'accept', メールアドレスでログイン: 'other-login' }],
  ['a question whose answers "select" opens', 'profile-form', screen(dialog([heading('Where do you live?'), button('Select'), button('Continue', { look: { filled: true, fontPx: 16, contrast: 8 } })])), { Select: 'choice', Continue: 'submit' }],
  ['a box whose words are a button too', 'login', screen(heading('Welcome back'), field('Mobile number', 'tel'), field('Password', 'password'), { role: 'checkbox', name: 'I agree to the Terms of Use', children: [button(''), button('I agree to the Terms of Use')] }, button('Continue')), { 'I agree to the Terms of Use': 'choice', Continue: 'submit' }],
  ['a year that is no age', 'face-verification', screen(heading('Get photo verified'), text('Take a quick video selfie so that people know you are you.'), button('Take video selfie'), text('© 2026')), { 'Take video selfie': 'accept' }],
  ['an offer with one button that nobody can read', 'rating', screen(...home(), dialog([heading('Enjoying the app?'), text('Please leave us a rating.'), button('Zorp away')])), { 'Zorp away': 'accept' }],
  ['a birthday that something depends on', 'age-gate', screen(dialog([heading('生年月日を教えてください'), text('年齢により応募できるお仕事が異なります。'), field('生年月日'), button('次へ進む')])), { 次へ進む: 'submit' }],
  ['terms that name a permission too', 'privacy-consent', screen(...home(), dialog([heading('はじめにご確認ください'), text('応募情報や位置情報を利用します。利用規約・プライバシーポリシーをお読みのうえ、同意して始めてください。'), button('同意して始める'), button('同意しない')])), { 同意しない: 'decline' }],
  ['a policy that has changed', 'privacy-consent', screen(...home(), dialog([heading('Our Privacy Policy has changed'), text('Please review the policy before you continue.'), button('Accept and continue'), button('I do not consent')])), { 'I do not consent': 'decline' }],
  ['a login above the choice of cookies', 'login', screen(...home(), dialog([heading('手机号登录'), field('请输入手机号', 'tel'), button('获取验证码'), button('登录'), button('Cookie 设置')])), { 登录: 'submit' }],
  ['how old one is, with who is too young among the answers', 'age-gate', screen(dialog([heading('How old are you?'), radio('Under 18'), radio('18–24'), radio('25–34'), radio('35–44'), button('Continue')]))],
  ['recommendations by e-mail', 'marketing-optin', screen(...home(), dialog([heading('おすすめ求人メール'), text('週に2回、求人情報を受け取る'), button('メールを受け取る')])), { メールを受け取る: 'accept' }],
]; // biome-ignore format: a table

for (const [what, kind, shown, controls = {}] of prompts) {
  describe(what, () => {
    const seen = recognise(shown);
    it(`is ${kind}`, () => {
      expect(seen?.kind, seen?.reasons.join('; ')).toBe(kind);
      expect(seen?.reasons.length).toBeGreaterThan(0);
    });
    it.each(Object.entries(controls))('%s is %s', (name, is) => {
      const control = seen?.controls.find((it) => it.text === name);
      expect(control?.class, control?.reasons.join('; ')).toBe(is);
    });
  });
}

it('leaves the main button of an offer alone where nobody can read it, and presses the other', () => {
  const look = (filled: boolean) => ({ look: { fontPx: 16, contrast: 9, filled } });
  const seen = recognise(
    screen(
      ...home(),
      dialog([heading('Turn on notifications'), button('Zu!', look(true)), button('Meh', look(false))]),
    ),
  );
  expect(seen?.kind).toBe('notification-optin');
  expect(seen?.controls.map((control) => [control.text, control.class])).toEqual([
    ['Zu!', 'accept'],
    ['Meh', 'neutral'],
  ]);
});

it('sees a consent in a text that has to be read to its end before its buttons come', () => {
  const clauses = { role: 'generic' as const, name: '', states: ['scrollable' as const] };
  const seen = recognise(screen(...home(), dialog([heading('Privacy notice'), text('Your data.'), clauses])));
  expect(seen?.kind).toBe('privacy-consent');
});

it('takes no word of two controls together for a phrase', () => {
  const shown = screen(
    ...home(),
    dialog([heading('升级为高级会员'), text('包月 15 元'), button('订阅会员'), button('过几天再提醒我')]),
  );
  expect(recognise(shown)?.kind).toBe('payment');
});

it('names a question by its title, not by the note below it', () => {
  const shown = screen(
    heading('您的职业'),
    text('选择您目前的身份'),
    pressable('学生'),
    pressable('教师'),
    button('下一步'),
  );
  expect(recognise(shown)?.asks).toEqual([{ type: 'occupation', label: '您的职业', required: 'unclear' }]);
});

it('takes a page that offers to go on without an account for a login', () => {
  const seen = recognise(
    screen(heading('Choose how to start'), button('China (+86)'), button('Continue without an account')),
  );
  expect(seen?.kind).toBe('login');
  expect(seen?.controls.map((control) => control.class)).toEqual(['neutral', 'guest']);
});

it('ends a form with what only takes note elsewhere', () => {
  const seen = recognise(screen(heading('怎么称呼您'), field('中文名'), field('英文名'), button('完成')));
  expect(seen?.controls.at(-1)).toMatchObject({ text: '完成', class: 'submit' });
});

it('takes no report that a face was recognised for a request, and no request for a report', () => {
  const kind = (...said: string[]) =>
    recognise(screen(heading(said[0] ?? ''), ...said.slice(1).map((one) => text(one)), button('继续')))?.kind;
  expect(recognise(screen(...home(), dialog([text('刷脸成功'), button('好的')])))?.kind).toBe('other');
  for (const asks of [
    ['完成人脸识别'],
    ['人脸识别未通过', '请重试'],
    ['刷脸成功后即可开门'],
    ['请确保人脸识别成功'],
    ['手机号验证成功', '接下来请刷脸'],
    ['Once your face verification is complete you can go in'],
    ['Complete your face verification'],
    ['Face verification was not successful'],
  ])
    expect([asks, kind(...asks)]).toEqual([asks, 'face-verification']);
});

describe('what asks for nothing', () => {
  it.each<[string, Looked]>([
    ['a recipe for cookies', screen(heading('Recipes'), text('How to bake cookies.'), link('Privacy policy'), button('Reject this recipe'), button('Subscribe'))],
    ['a home page', screen(...home())],
    ['a home page with a search and a way to sign in', screen(link('登录'), { role: 'textbox', name: '搜索课程', field: { type: 'search', name: 'q', label: '', placeholder: '搜索课程' } }, ...home())],
    ['a newsletter at the end of an article', screen(heading('My blog'), text('A long article about gardening. '.repeat(20)), field('Email', 'email'), button('Subscribe'), link('Privacy policy'), link('About'))],
    ['a settings list full of privacy words', screen(heading('设置'), ...['隐私政策', '个人信息管理', '权限管理', '账号与安全', '青少年模式', '注销账号', '隐私设置', '关于我们'].map((name) => pressable(name)))],
    ['a page with links in its footer', screen(...home(), link('隐私政策'), link('用户协议'), link('Cookie policy'))],
    ['a time zone, though its places are cities', screen(heading('Set up your server'), field('Time zone (nearest city)'), button('Continue'))],
    ['a question above what leads elsewhere', screen(heading('Why use it?'), text('It is quick and small. '.repeat(20)), link('Docs', { href: '/docs' }), link('Blog', { href: '/blog' }), link('Source', { href: '/src' }))],
    ['a home page that says a face was recognised', screen(heading('早上好'), text('刷脸成功,8:49'), link('我的'), link('本周记录'))],
    ['a page that says what has been verified', screen(heading('人脸识别通过'), text('您已完成实名认证'), link('我的'), link('本周记录'))],
    ['a page that says so in English', screen(heading('Welcome back'), text('Your face verification was successful.'), link('Timetable'), link('Account'))],
    ['a start page of a few words', screen(heading('Your plants'), link('Care', { href: 'http://127.0.0.1/#c' }), link('Identify', { href: 'http://127.0.0.1/#i' }), text('Boston fern: mist every second day'), text('Snake plant: leave it be'))],
    ['an error page', screen(text('系统正在开小差,请稍后再试'), button('刷新'))],
    ['a screen that is not shown', { ...screen(dialog([heading('隐私政策'), button('同意'), button('不同意')])), state: 'blank' }],
    ['nothing at all', screen()],
  ])('%s', (_what, shown) => {
    expect(recognise(shown)).toBeUndefined();
  }); // biome-ignore format: a table
});

describe('what a prompt asks', () => {
  const asked = (shown: Looked): string[] =>
    (recognise(shown)?.asks ?? []).map(({ type, required }) => `${type} ${required}`);
  it.each<[string, Looked, string[]]>([
    ['by labels', screen(heading('登录'), field('手机号'), field('短信验证码'), button('登录')), ['mobile-number unclear', 'sms-code unclear']],
    ['by input types and autocomplete', screen(heading('Sign in'), field('', 'email'), field('', 'password'), field('', 'text', { autocomplete: 'one-time-code' }), button('Sign in')), ['email unclear', 'password unclear', 'sms-code unclear']],
    ['by the form’s own names', screen(heading('About you'), field('', 'text', { name: 'fullName' }), field('', 'text', { name: 'birth_date' }), button('Save')), ['name unclear', 'birthday unclear']],
    ['with what is required and what is not', screen(heading('完善资料'), field('姓名 *'), field('邮箱(选填)'), button('提交')), ['name yes', 'email no']],
    ['by the title', screen(heading('你的学习目的是什么?'), pressable('甲'), pressable('乙'), button('下一步')), ['learning-purpose unclear']],
    ['by the answers where the title is general', screen(heading('请选择'), pressable('学生'), pressable('上班族'), pressable('退休'), button('下一步')), ['occupation unclear']],
    ['several questions on one page', screen(heading('完善资料'), text('性别'), radio('男'), radio('女'), text('年级'), radio('小学'), radio('初中'), button('提交')), ['sex unclear', 'school-stage unclear']],
    ['a permission', screen(dialog([heading('“某应用”想要访问您的通讯录'), button('不允许'), button('允许')])), ['permission:contacts unclear']],
    ['a face', screen(heading('人脸识别'), text('请正对屏幕'), button('开始验证')), ['face unclear']],
    ['nothing, for a policy', screen(dialog([heading('隐私政策'), text('请阅读'), button('同意'), button('不同意')])), []],
  ])('%s', (_how, shown, asks) => {
    expect(asked(shown)).toEqual(asks);
  }); // biome-ignore format: a table
});

describe('what a prompt says besides', () => {
  it('names the sentence that takes going on for agreement', () => {
    const seen = recognise(
      screen(
        heading('手机号登录'),
        field('手机号', 'tel'),
        field('密码', 'password'),
        button('登录'),
        text('登录即代表同意《用户协议》和《隐私政策》'),
      ),
    );
    expect(seen).toMatchObject({ kind: 'login', impliesAcceptance: '登录即代表同意《用户协议》和《隐私政策》' });
  });
  it('tells boxes of agreement, and which were on at first sight', () => {
    const seen = recognise(
      screen(
        heading('注册'),
        field('手机号', 'tel'),
        field('密码', 'password'),
        box('我已阅读并同意《隐私政策》'),
        box('同意接收营销信息', true),
        box('记住我', true),
        button('注册'),
      ),
    );
    expect(seen?.consentBoxes.map((id) => seen.controls.find((it) => it.node === id)?.text)).toEqual([
      '我已阅读并同意《隐私政策》',
      '同意接收营销信息',
    ]);
    expect(seen?.preticked.map((id) => seen.controls.find((it) => it.node === id)?.text)).toEqual(['同意接收营销信息']);
  });
  it('reads the label that stands beside a bare box', () => {
    const seen = recognise(
      screen(
        heading('登录'),
        field('手机号', 'tel'),
        button('登录'),
        { role: 'checkbox', name: '', bounds: { x: 20, y: 400, width: 20, height: 20 } },
        { role: 'text', name: '我已阅读并同意《用户协议》', bounds: { x: 50, y: 395, width: 200, height: 30 } },
      ),
    );
    expect(seen?.consentBoxes).toHaveLength(1);
  });
  it('collects complaints', () => {
    const seen = recognise(
      screen(
        heading('您的职业'),
        pressable('学生'),
        pressable('上班族'),
        text('请选择职业后继续,该项不能为空'),
        button('下一步'),
      ),
    );
    expect(seen?.messages).toEqual(['请选择职业后继续,该项不能为空']);
  });
  it('knows when it is told that there is no going on', () => {
    const seen = recognise(
      screen(
        dialog([
          heading('温馨提示'),
          text('如果您不同意隐私政策,我们将无法为您提供服务'),
          button('同意'),
          button('不同意并退出'),
        ]),
      ),
    );
    expect(seen).toMatchObject({ turnedAway: true });
  });
  it.each([
    ['Sorry, this service is only available to adults.', true],
    ['Sorry to interrupt, only today: 50% off', false],
    ['Sorry, you need to update to the newest version', false],
  ])('tells an apology that turns away from one that offers: %s', (title, turnedAway) =>
    expect(recognise(screen(...home(), dialog([heading(title), button('OK')])))).toMatchObject({ turnedAway }),
  );
  it('passes on a duty the screen names', () => {
    const seen = recognise(
      screen(
        heading('实名认证'),
        text('根据国家新闻出版署防沉迷要求,须以真实身份信息注册'),
        field('姓名'),
        field('身份证号'),
        button('提交'),
      ),
    );
    expect(seen?.declared).toBe('real-name');
  });
  it('keeps what lies beneath', () => {
    const seen = recognise(
      screen(
        heading('登录'),
        field('手机号', 'tel'),
        field('密码', 'password'),
        button('登录'),
        dialog([text('We use cookies.'), button('Accept'), button('Reject')], false),
      ),
    );
    expect(seen).toMatchObject({ kind: 'cookie-consent', beneath: ['login'], modal: false });
  });
  it('puts the system’s own dialog on top of the page’s', () => {
    const seen = recognise(
      screen(
        { ...dialog([text('site wants to show notifications'), button('Block'), button('Allow')]), states: ['native'] },
        dialog([heading('隐私政策'), button('同意'), button('不同意')]),
      ),
    );
    expect(seen).toMatchObject({ kind: 'os-permission', beneath: ['privacy-consent'] });
  });
});

it('takes a sun in the corner for no cross, and a wordless button there for one', () => {
  const small = { bounds: { width: 30, height: 30 } };
  const classIn = (name: string) =>
    recognise(screen(...home(), dialog([button(name, small), heading('开启通知'), button('立即开启')])))?.controls.find(
      ({ text }) => text === name,
    )?.class;
  expect([classIn(''), classIn('☾'), classIn('☀')]).toEqual(['close', 'neutral', 'neutral']);
});
