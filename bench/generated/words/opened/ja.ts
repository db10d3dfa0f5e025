import type { Bank } from '../bank.ts';
import { apparel } from './ja/apparel.ts';
import { books } from './ja/books.ts';
import { comics } from './ja/comics.ts';
import { coupon } from './ja/coupon.ts';
import { insurance } from './ja/insurance.ts';
import { kakeibo } from './ja/kakeibo.ts';
import { manga } from './ja/manga.ts';
import { points } from './ja/points.ts';
import { recipes } from './ja/recipes.ts';
import { shifts } from './ja/shifts.ts';
import { steps } from './ja/steps.ts';
import { timetable } from './ja/timetable.ts';
import { transit } from './ja/transit.ts';
import { translated } from './ja/translated.ts';

/** A polite author, as of a shop or a bank. */
const polite: Bank = {
  subjects: {
    privacy: [
      [
        '個人情報の取扱いに関するご案内',
        '当社は、お客様の個人情報を別途定める個人情報保護方針に基づき適切に取り扱います。内容をご確認のうえ、同意の可否をお選びください。',
        '内容に同意して進む',
      ],
      [
        '規約改定のお知らせ',
        '利用規約および個人情報保護方針を改定いたしました。引き続きご利用いただくにはご承諾が必要です。',
        '改定内容を承諾する',
      ],
    ],
    cookies: [
      [
        'クッキーの利用に関するお願い',
        '必須クッキーに加え、分析および広告配信を目的としたクッキーの利用を許可いただけますか。',
        'クッキーをすべて受け入れる',
      ],
    ],
    notification: [['プッシュ通知のご案内', '発送状況や再入荷をプッシュ通知でお知らせいたします。', '通知を受け取る']],
    marketing: [['メールマガジンのご案内', 'お得なセール情報やクーポンをメールで受け取る', '登録する']],
    personalisation: [['おすすめ商品の表示', '閲覧履歴をもとに、おすすめの商品を表示する', '表示を有効にする']],
    permission: [
      ['位置情報の利用について', 'お近くの店舗を検索するため、現在地の取得を許可してください。', '許可に進む'],
    ],
    update: [['最新版のご案内', 'バージョン 8.1 を公開しました。不具合の修正が含まれます。', 'アップデートする']],
    tutorial: [['ご利用ガイド（1/3）', '画面下部のバーコードを会計時にご提示ください。', '次のガイドへ']],
    rating: [['レビューのお願い', 'よろしければストアで評価をお聞かせください。', '評価する']],
    payment: [['プレミアム会員のご案内', '月額 480 円で送料無料。いつでも解約いただけます。', '入会手続きへ']],
    form: [['お客様情報のご登録', 'よりよいご提案のため、以下をご入力ください。', '登録内容を送信']],
    login: [['会員ログイン', 'ご登録の電話番号とパスワードを入力してください。', 'ログインして進む']],
    age: [['年齢の確認', 'お酒は20歳になってから。当サイトは20歳以上の方を対象としています。', '20歳以上です']],
    'age-birthday': [
      ['ご年齢の確認', '成人向け商品を取り扱うため、生年月日のご入力をお願いいたします。', '年齢を確認する'],
    ],
    face: [['顔認証', 'カメラでお顔を撮影し、ご本人様であることを確認いたします。', '撮影を始める']],
    'pay-or-consent': [
      [
        'ご利用方法の選択',
        '広告用クッキーによる追跡にご同意いただくと無料でお読みいただけます。追跡なしの購読は月額 300 円です。',
        '追跡に同意して無料で読む',
      ],
    ],
    gift: [['ご来店特典', '次回のお買い物で使える 200 円引きクーポンです。', '特典を受け取る']],
    signup: [['新規会員登録', '電話番号、パスワード、以下の項目をご入力ください。', '会員登録する']],
  },
  questions: [
    {
      type: 'occupation',
      title: 'ご職業をお聞かせください',
      options: ['会社員・役員', '公務員', '自営業・自由業', '専業主婦・主夫', '学生', 'その他'],
      complaint: 'ご職業は必須項目です',
    },
    {
      type: 'marital-status',
      title: 'ご結婚の状況',
      options: ['未婚', '既婚', '離別・死別'],
      complaint: 'ご結婚の状況は必須項目です',
    },
  ],
  fields: [
    { type: 'employer', label: 'お勤め先', complaint: 'お勤め先をご入力ください' },
    { type: 'occupation', label: 'お役職', complaint: 'お役職をご入力ください' },
  ],
  refuse: ['同意できません', '承諾しない'],
  turnDown: ['希望しない', '利用しない'],
  own: {
    privacy: { exit: ['同意せずに終了する'], decline: ['同意せずに利用する', '承諾しない'] },
    cookies: { decline: ['必須クッキーのみ許可', '任意のクッキーを拒否する'] },
    marketing: { decline: ['登録しない'], later: ['次回あらためて登録する'] },
    notification: { decline: ['通知は不要です'], later: ['次回あらためて'] },
    permission: { decline: ['許可しません'], later: ['必要になったら許可する'] },
    'pay-or-consent': { decline: ['追跡に同意しない'] },
    update: { later: ['次回起動時に更新'] },
    tutorial: { skip: ['ガイドをスキップ'] },
    rating: { later: ['後日評価する'] },
    payment: { skip: ['無料会員のまま続ける'], later: ['後日検討する'] },
    gift: { later: ['後ほど受け取る'] },
  },
  aside: ['または、', ''],
  skip: ['この項目をスキップする', 'スキップして進む'],
  later: ['後ほど設定する', '次回にする'],
  guest: ['会員登録せずに利用する', 'ゲストとして利用する'],
  elsewhere: ['ログインできない方', 'その他の方法'],
  settings: ['詳細を設定する', 'クッキーを個別に選ぶ'],
  save: ['この内容で保存', '選択を確定する'],
  next: ['確認して進む', '送信'],
  close: 'ウィンドウを閉じる',
  insist: [
    [
      'ご確認ください',
      '一部のサービスが十分にご利用いただけない場合があります。',
      'それでも拒否する',
      '前の画面に戻る',
    ],
    ['最終確認', '設定はいつでも変更いただけます。', '拒否で確定する', 'もう一度検討する'],
  ],
  turnedAway: [['ご同意いただけない場合は、誠に恐れ入りますがご利用いただけません。', '確認しました']],
  phone: 'ご登録の電話番号',
  password: 'パスワード（6文字以上）',
  missing: ['電話番号をご入力ください', 'メールアドレスをご入力ください', 'パスワードは6文字以上でご入力ください'],
  purposes: ['分析用クッキー', '広告用クッキー'],
  under: ['20歳未満です'],
  tooYoung: ['20歳未満の方はご覧いただけません。', '選択に戻る'],
  pay: ['追跡なしで購読（月額300円）'],
  alternative: ['メールアドレスとパスワードを使う'],
  accountOnly: ['メールアドレスでログイン', 'メールアドレスとパスワードのみでご利用いただけます。'],
  email: 'メールアドレスを入力',
  ageField: { label: '生年月日（西暦）', complaint: '生年月日をご入力ください' },
  thirdParty: ['Yahoo! JAPAN IDでログイン', '楽天IDでログイン'],
  agreement: '利用規約および個人情報保護方針を確認し、同意します',
  agreementMissing: '利用規約への同意にチェックを入れてください',
  clauses: [],
  promo: ['季節の特集', '新茶の季節になりました 詳細'],
  links: ['ヘルプ', 'お問い合わせ', '会社概要'],
  filled: { employer: '北町工務店', occupation: '課長' },
  interests: {
    title: 'ご関心のある商品をお選びください',
    options: ['家電', '日用品', '衣料品', '書籍', 'ペット用品'],
    complaint: '{n}件以上お選びください',
  },
  region: { title: 'お住まいの地域', complaint: 'お住まいの地域が選ばれていません' },
  birthday: { title: 'お客様の生年月日', complaint: '生年月日が選ばれていません' },
  places: [
    { name: '長野県', towns: ['松本市', '諏訪市'] },
    { name: '香川県', towns: ['高松市', '丸亀市'] },
    { name: '熊本県', towns: ['熊本市', '八代市'] },
  ],
  unset: 'お選びください',
  search: '市区町村を検索',
};

/** A casual author, as of an app for young people. */
const casual: Bank = {
  subjects: {
    privacy: [
      [
        'まずは約束ごとから',
        'あなたの情報をどう使うか、プライバシーの説明にまとめました。読んでOKなら始めましょう！',
        'OK、同意する',
      ],
    ],
    cookies: [['クッキー、どうする？', '人気の記事を知るためと、好みに合う広告のために使います。', '全部OK']],
    notification: [['返事を見逃さない', '友だちから返信がきたら、すぐプッシュでお知らせするよ', 'お知らせして']],
    marketing: [['こっそり割引情報', 'アプリだけのセールをメールで送ってほしい', '送ってほしい']],
    personalisation: [['あなた好みに', '見た作品から、次のおすすめを選んでほしい', 'おすすめして']],
    permission: [
      ['プロフィール写真を選ぼう', '写真を選ぶには、アルバムへのアクセスが必要です', 'アクセスを許可'],
      ['近くのイベントを見つけよう', '今いる場所を使って、近い順に並べます', '現在地を使う'],
    ],
    update: [['新しくなりました！', 'スタンプが増えて、動きも軽くなったよ', 'アプデする']],
    tutorial: [['使いかた', '左右にスワイプして、気になるカードを探そう', 'つぎのコツ']],
    rating: [['アプリは楽しい？', '星をつけて応援してね！', '応援する']],
    payment: [['全部のせプラン', '月 300 円で広告なし、限定スタンプも使い放題', 'はじめる']],
    form: [['自己紹介しよう', 'みんなに見えるプロフィールだよ', 'できた']],
    login: [['おかえりなさい', '電話番号でログインして、続きから遊ぼう', 'ログインして遊ぶ']],
    age: [['18歳になってる？', 'ここから先は、大人だけのコミュニティです', 'うん、18歳以上']],
    'age-birthday': [['大人かどうか教えてね', '18歳以上か確かめるので、誕生日を入れてください', '確かめる']],
    face: [['セルフィーで本人確認', '顔をカメラに向けて撮影してね', '撮る']],
    'pay-or-consent': [
      [
        '読みかたを選んでね',
        '広告のための追跡クッキーに同意すると無料。追跡されたくない人は月 200 円で読めます。',
        '追跡OK、無料で読む',
      ],
    ],
    gift: [['ガチャ1回無料！', 'はじめての人だけ。最大 500 円オフ', '回してみる']],
    signup: [['アカウントを作ろう', '電話番号とパスワード、あとはちょっとだけ自己紹介', '作る']],
  },
  questions: [
    {
      type: 'occupation',
      title: 'ふだんは何をしてる人？',
      options: ['中高生', '大学生', '働いてる', 'おうちのこと'],
      complaint: 'ひとつ選んでね',
    },
    { type: 'sex', title: '性別を教えて', options: ['女性', '男性', 'その他'], complaint: '性別がまだだよ' },
    {
      type: 'education',
      title: '今、何年生？',
      options: ['中学生', '高1', '高2', '高3', '大学生'],
      complaint: '学年がまだだよ',
    },
  ],
  fields: [
    { type: 'school', label: '通ってる学校', complaint: '学校がまだだよ' },
    { type: 'birthday', label: 'たんじょうび', complaint: 'たんじょうびがまだだよ' },
  ],
  refuse: ['同意したくない', '同意はしない'],
  turnDown: ['いらない', 'やめておく'],
  own: {
    privacy: { exit: ['同意しないでやめる'], decline: ['同意しないよ', '同意したくない'] },
    cookies: { decline: ['必要なものだけ', '全部ことわる'] },
    notification: { decline: ['お知らせはいらない'] },
    marketing: { decline: ['メールはいらない'] },
    personalisation: { decline: ['おすすめはいらない'] },
    permission: { decline: ['許可はしない'], later: ['使うときにする'] },
    'pay-or-consent': { decline: ['追跡NG'] },
    update: { later: ['Wi-Fiのときに', '明日する'] },
    tutorial: { skip: ['わかってるからスキップ'] },
    rating: { later: ['もう少し遊んでから'] },
    payment: { skip: ['無料でつづける'], later: ['また考える'] },
    gift: { later: ['あとで回す'] },
  },
  aside: ['それか、', ''],
  skip: ['スキップしちゃう', 'これはスキップ'],
  later: ['あとでやる', 'またこんど'],
  guest: ['ログインしないで見る', 'ゲストで遊ぶ'],
  elsewhere: ['ログインできない？'],
  settings: ['自分でえらぶ'],
  save: ['これで決まり'],
  next: ['えらんだ', 'つぎ'],
  close: 'とじる',
  insist: [
    ['ほんとにいいの？', 'ちょっと不便になるかも', 'うん、いらない', 'やっぱりもどる'],
    ['さいごにもう一回', '設定からいつでも変えられるよ', 'いらないってば', 'もう一回考える'],
  ],
  turnedAway: [['ごめんね、同意してもらえないと使えないんだ', 'はーい']],
  phone: 'ケータイの番号',
  password: 'パスワード',
  missing: ['番号がまだだよ', 'メールがまだだよ', 'パスワードは6文字からだよ'],
  purposes: ['人気の記事を知る', '好みの広告'],
  under: ['まだ18歳じゃない'],
  tooYoung: ['大人になったらまた来てね。', 'まちがえた、もどる'],
  pay: ['月200円で追跡なし'],
  alternative: ['メールとパスワードだけでやる', 'メールでやる'],
  accountOnly: ['メールでもはいれる', 'メールとパスワードだけでOK'],
  email: 'メール',
  ageField: { label: '生まれた日', complaint: '誕生日を入れてね' },
  thirdParty: ['Appleでかんたんログイン', 'LINEでかんたんログイン'],
  agreement: 'ルールとプライバシーの説明に同意するよ',
  agreementMissing: 'ルールに同意のチェックを入れてね',
  clauses: [],
  promo: ['今週のお題', 'うちのねこの寝相 見てみる'],
  links: ['こまったら', 'ルール'],
  filled: { school: '港南高校', birthday: '2003-05-18' },
  interests: {
    title: '好きなものはどれ？',
    options: ['マンガ', 'カフェ', 'コスメ', 'ゲーム', 'アイドル', 'サッカー'],
    complaint: '{n}つ以上えらんでね',
  },
  region: { title: 'どこに住んでる？', complaint: '住んでるところがまだだよ' },
  birthday: { title: 'たんじょうびはいつ？', complaint: 'たんじょうびを選んでね' },
  places: [
    { name: '北海道', towns: ['札幌', '小樽'] },
    { name: '愛知', towns: ['名古屋', '豊橋'] },
    { name: '沖縄', towns: ['那覇', '石垣'] },
  ],
  unset: 'タップしてえらぶ',
  search: 'まちの名前',
};

export const ja: readonly Bank[] = [
  polite,
  casual,
  points,
  manga,
  translated,
  apparel,
  timetable,
  books,
  shifts,
  recipes,
  steps,
  coupon,
  transit,
  kakeibo,
  comics,
  insurance,
];
