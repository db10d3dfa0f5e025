import type { SpokenWords } from './bank.ts';

export const zhTW: SpokenWords = {
  homes: [
    {
      name: '山徑',
      tabs: ['路線', '紀錄', '社群'],
      items: ['海岸步道一日行', '雲海觀景台', '雨季備忘', '古道修復進度'],
    },
    { name: '一起學', tabs: ['課程', '筆記', '討論'], items: ['統計入門', '怎麼讀論文', '書法第一課', '台語會話'] },
  ],
  limited: '您正以訪客身分瀏覽，部分功能未開放',
  tuning: [
    {
      subjects: {
        privacy: [['隱私權政策', '請閱讀並同意《服務條款》與《隱私權政策》，我們會蒐集您的裝置資料。', '同意並繼續']],
        cookies: [['我們使用 Cookie', '本網站使用 Cookie 分析流量並投放廣告。', '全部接受']],
        notification: [['開啟通知', '即時收到最新消息', '開啟']],
        marketing: [['訂閱電子報', '接收優惠與促銷活動資訊', '訂閱']],
        update: [['有新版本', '建議更新至最新版本', '立即更新']],
        form: [['填寫個人資料', '完成後即可取得推薦內容', '送出']],
        login: [['登入', '請使用手機號碼登入', '登入']],
      },
      questions: [
        {
          type: 'occupation',
          title: '請選擇您的職業',
          options: ['學生', '教師', '工程師', '自由業'],
          complaint: '請選擇職業',
        },
        { type: 'education', title: '您的學歷', options: ['高中', '大學', '碩士', '博士'], complaint: '請選擇學歷' },
      ],
      fields: [
        { type: 'occupation', label: '職業', complaint: '請填寫職業' },
        { type: 'school', label: '就讀學校', complaint: '請填寫學校' },
      ],
      refuse: ['不同意', '拒絕'],
      turnDown: ['不用了', '不需要'],
      skip: ['略過', '跳過'],
      later: ['稍後再說', '以後再說'],
      guest: ['以訪客身分繼續', '訪客登入'],
      elsewhere: ['其他登入方式'],
      settings: ['管理偏好設定'],
      save: ['儲存設定'],
      next: ['下一步', '繼續'],
      close: '關閉',
      insist: [
        ['確定要放棄嗎？', '放棄後可能錯過重要資訊', '仍要放棄', '再想想'],
        ['您確定不需要？', '多數使用者都已開啟', '確定不需要', '返回'],
      ],
      turnedAway: [['若不同意，將無法使用本服務', '我知道了']],
      phone: '手機號碼',
      password: '密碼',
      purposes: ['流量分析', '個人化廣告'],
    },
    {
      subjects: {
        privacy: [
          ['開始之前', '我們更新了隱私權聲明，說明哪些個人資料會被蒐集與利用，請確認是否接受。', '我同意並開始'],
        ],
        cookies: [['Cookie 聲明', '我們與合作夥伴會在您的裝置上存放 Cookie 以衡量成效與放送廣告。', '允許所有 Cookie']],
        notification: [['想收到提醒嗎？', '允許推播通知，新課程上架就通知您', '好，通知我']],
        marketing: [['好康報你知', '每週寄送折扣與優惠訊息到您的信箱', '我要訂閱']],
        update: [['新版上線了', '更新後速度更快', '馬上更新']],
        form: [['介紹一下您自己', '資料會顯示在個人頁面', '儲存資料']],
        login: [['登入您的帳號', '輸入手機與密碼', '進入']],
      },
      questions: [
        {
          type: 'occupation',
          title: '您從事什麼工作？',
          options: ['上班族', '在學中', '自營業', '退休'],
          complaint: '尚未選擇職業',
        },
        { type: 'sex', title: '您的性別', options: ['男性', '女性'], complaint: '性別為必填' },
      ],
      fields: [
        { type: 'occupation', label: '您的職業', complaint: '職業不可空白' },
        { type: 'birthday', label: '出生日期', complaint: '出生日期不可空白' },
      ],
      refuse: ['我不同意', '全部拒絕'],
      turnDown: ['不了，謝謝', '我不要'],
      skip: ['略過此步驟', '先跳過這題'],
      later: ['改天再說', '下次再提醒我'],
      guest: ['不登入直接瀏覽', '先隨意看看'],
      elsewhere: ['換個方式'],
      settings: ['讓我自己選'],
      save: ['依我的選擇儲存'],
      next: ['完成', '好了'],
      close: '收合',
      insist: [
        ['要離開了嗎？', '只差一步就完成', '是，我不要', '留下來'],
        ['再考慮一下？', '關閉後內容會變少', '不考慮了', '回上一步'],
      ],
      turnedAway: [['很抱歉，未同意前無法為您提供服務', '了解']],
      phone: '手機',
      password: '登入密碼',
      purposes: ['瀏覽統計', '依興趣放送廣告'],
    },
  ],
};
