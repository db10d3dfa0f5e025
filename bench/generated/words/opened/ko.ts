import type { Bank } from '../bank.ts';
import { card } from './ko/card.ts';
import { grocery } from './ko/grocery.ts';
import { lecture } from './ko/lecture.ts';
import { mall } from './ko/mall.ts';
import { neighbours } from './ko/neighbours.ts';
import { quest } from './ko/quest.ts';
import { realty } from './ko/realty.ts';
import { rider } from './ko/rider.ts';
import { travel } from './ko/travel.ts';
import { tutor } from './ko/tutor.ts';
import { usedcar } from './ko/usedcar.ts';
import { webmap } from './ko/webmap.ts';
import { webtoon } from './ko/webtoon.ts';

/** A polite author, as of a shop or a bank. */
const polite: Bank = {
  subjects: {
    privacy: [
      [
        '개인정보 수집·이용 안내',
        '당사는 관련 법령에 따라 서비스 제공에 필요한 개인정보를 수집합니다. 수집 항목과 보유 기간을 확인하신 후 동의 여부를 결정해 주십시오.',
        '확인하였으며 동의합니다',
      ],
      [
        '약관 개정 안내',
        '이용약관과 개인정보 처리방침이 개정되었습니다. 계속 이용하시려면 개정 내용에 대한 동의가 필요합니다.',
        '개정 내용에 동의',
      ],
    ],
    cookies: [
      [
        '쿠키 이용 동의',
        '필수 쿠키 외에 분석 및 광고 쿠키를 이용하고자 합니다. 허용 여부를 선택해 주십시오.',
        '전체 쿠키 허용',
      ],
    ],
    notification: [['푸시 알림 안내', '입출금 내역과 배송 상태를 푸시로 알려 드립니다.', '푸시 알림 받기']],
    marketing: [['혜택 정보 수신 동의', '할인 쿠폰과 이벤트 소식을 문자와 이메일로 받겠습니다', '수신 동의']],
    personalisation: [['맞춤 추천 서비스', '내 조회 기록을 이용한 상품 추천을 받겠습니다', '추천 서비스 이용']],
    permission: [['카메라 접근 권한 안내', '신용카드 스캔을 위해 카메라 접근 권한이 필요합니다.', '권한 허용하기']],
    update: [['업데이트 안내', '안정성이 개선된 6.0 버전이 출시되었습니다.', '업데이트 하기']],
    tutorial: [['이용 안내 (1/3)', '하단의 바코드를 계산대에서 보여 주시면 적립됩니다.', '다음 안내']],
    rating: [['이용 만족도', '스토어에 소중한 의견을 남겨 주십시오.', '의견 남기기']],
    payment: [['정기구독 안내', '월 4,900원으로 무료 배송 혜택을 누리실 수 있습니다.', '구독 신청']],
    form: [['회원 정보 입력', '원활한 상담을 위하여 아래 정보를 입력해 주십시오.', '입력 완료']],
    login: [['회원 로그인', '가입하신 휴대전화 번호와 비밀번호를 입력해 주십시오.', '로그인 진행']],
    age: [['성인 확인', '본 사이트는 주류를 판매하며 만 19세 이상 성인만 이용하실 수 있습니다.', '만 19세 이상입니다']],
    'age-birthday': [
      ['성인 여부 확인', '관련 법령에 따라 연령 확인이 필요합니다. 생년월일을 입력해 주십시오.', '연령 확인하기'],
    ],
    face: [['안면 인증', '화면 중앙에 얼굴을 맞추면 촬영하여 본인 여부를 확인합니다.', '안면 촬영 시작']],
    'pay-or-consent': [
      [
        '이용 방식 선택',
        '광고 쿠키 추적에 동의하시면 무료로, 동의하지 않으시면 월 3,000원에 추적 없이 이용하실 수 있습니다.',
        '추적 동의 후 무료 이용',
      ],
    ],
    gift: [['첫 구매 쿠폰', '5천 원 할인 쿠폰이 발급되었습니다. 3일 이내 사용 가능합니다.', '쿠폰 발급받기']],
    signup: [['회원 가입', '휴대전화 번호, 비밀번호와 아래 정보를 입력해 주십시오.', '가입하기']],
  },
  questions: [
    {
      type: 'occupation',
      title: '고객님의 직업을 선택해 주십시오',
      options: ['사무직', '전문직', '자영업', '주부', '학생', '기타'],
      complaint: '직업은 필수 선택 항목입니다',
    },
    {
      type: 'marital-status',
      title: '고객님의 혼인 여부',
      options: ['미혼', '기혼'],
      complaint: '혼인 여부는 필수 선택 항목입니다',
    },
    {
      type: 'income',
      title: '고객님의 연 소득',
      options: ['3천만 원 미만', '3천만~7천만 원', '7천만 원 이상'],
      complaint: '연 소득은 필수 선택 항목입니다',
    },
  ],
  fields: [
    { type: 'employer', label: '직장명', complaint: '직장명을 입력해 주십시오' },
    { type: 'occupation', label: '직위', complaint: '직위를 입력해 주십시오' },
  ],
  refuse: ['동의하지 않습니다', '수락 거부'],
  turnDown: ['이용하지 않음', '원하지 않음'],
  own: {
    privacy: { exit: ['동의하지 않고 종료'], decline: ['동의하지 않고 이용', '동의하지 않습니다'] },
    cookies: { decline: ['필수 쿠키만 허용', '선택 쿠키 거부'] },
    marketing: { decline: ['수신 거부'], later: ['추후 결정'] },
    notification: { decline: ['알림 받지 않음'], later: ['다음번에 설정'] },
    permission: { decline: ['권한 거부'], later: ['필요할 때 허용'] },
    'pay-or-consent': { decline: ['추적에 동의하지 않음'] },
    update: { later: ['다음 실행 시 업데이트'] },
    tutorial: { skip: ['안내 건너뛰기'] },
    rating: { later: ['추후 작성'] },
    payment: { skip: ['일반 회원으로 계속'], later: ['추후 신청'] },
    gift: { later: ['추후 발급'] },
  },
  aside: ['또는 ', ''],
  skip: ['이 항목 건너뛰기', '건너뛰고 진행'],
  later: ['추후 진행', '다음번에 하기'],
  guest: ['비회원으로 이용', '비회원으로 둘러보기'],
  elsewhere: ['로그인이 되지 않으세요?', '기타 방법'],
  settings: ['쿠키 상세 설정', '개별 선택'],
  save: ['선택 사항 저장', '설정 완료'],
  next: ['확인', '다음 단계'],
  close: '창 닫기',
  insist: [
    ['다시 한번 확인해 주십시오', '일부 서비스 이용이 제한될 수 있습니다.', '거부 확정', '이전 화면으로'],
    ['최종 확인', '설정에서 언제든지 변경하실 수 있습니다.', '계속 거부하기', '다시 선택하기'],
  ],
  turnedAway: [['동의하지 않으신 경우 서비스 제공이 불가합니다.', '확인하였습니다']],
  phone: '휴대전화 번호',
  password: '비밀번호(6자 이상)',
  missing: ['휴대전화 번호를 입력해 주십시오', '이메일 주소를 입력해 주십시오', '비밀번호는 6자 이상 입력해 주십시오'],
  purposes: ['분석 쿠키', '광고 쿠키'],
  under: ['만 19세 미만입니다'],
  tooYoung: ['만 19세 미만은 이용하실 수 없습니다.', '다시 선택'],
  pay: ['월 3,000원, 추적 없이 이용'],
  alternative: ['이메일과 비밀번호 사용'],
  accountOnly: ['이메일 로그인', '이메일과 비밀번호만 입력하시면 됩니다.'],
  email: '이메일 주소 입력',
  ageField: { label: '생년월일(8자리)', complaint: '생년월일을 빠짐없이 입력해 주십시오' },
  thirdParty: ['토스로 로그인', 'PASS로 로그인'],
  agreement: '이용약관 및 개인정보 수집·이용에 동의합니다',
  agreementMissing: '약관 동의란에 체크해 주십시오',
  clauses: [],
  promo: ['공지', '설 연휴 배송 일정 확인하기'],
  links: ['고객센터', '이용 안내', '회사 소개'],
  filled: { employer: '한빛건설', occupation: '대리' },
  interests: {
    title: '관심 상품군을 선택해 주십시오',
    options: ['가전', '식품', '도서', '패션', '육아'],
    complaint: '{n}개 이상의 상품군을 선택해 주십시오',
  },
  region: { title: '거주 지역', complaint: '거주 지역이 선택되지 않았습니다' },
  birthday: { title: '고객님의 생년월일', complaint: '생년월일이 선택되지 않았습니다' },
  places: [
    { name: '강원도', towns: ['춘천시', '강릉시'] },
    { name: '전라남도', towns: ['여수시', '순천시'] },
    { name: '경상북도', towns: ['경주시', '안동시'] },
  ],
  unset: '선택하십시오',
  search: '지역명 검색',
};

/** A casual author, as of an app for young people. */
const casual: Bank = {
  subjects: {
    privacy: [
      [
        '반가워요!',
        '어떤 정보를 왜 쓰는지 개인정보 안내에 다 적어 뒀어요. 읽어 보고 괜찮으면 같이 시작해요.',
        '좋아요, 동의해요',
      ],
    ],
    cookies: [['쿠키 구워도 될까요?', '인기 글을 알아보고 취향에 맞는 광고를 보여 주는 데 써요.', '다 괜찮아요']],
    notification: [['톡 오면 바로 알려 줄게요', '알림을 켜면 친구 답장을 놓치지 않아요', '알려 주세요']],
    marketing: [['할인 소식 받아 볼래요?', '매주 한 번, 숨은 쿠폰을 문자로 보내 주세요', '보내 주세요']],
    personalisation: [['내 취향 저격', '내가 본 걸 바탕으로 다음 영상을 골라 주세요', '골라 주세요']],
    permission: [
      ['내 주변 맛집 찾기', '지금 있는 곳을 알려 주면 가까운 순서로 보여 줘요', '위치 알려 주기'],
      ['친구 찾기', '연락처를 보여 주면 먼저 온 친구를 찾아 줘요', '연락처 연결'],
    ],
    update: [['새 버전 나왔어요', '다크 모드가 생겼어요! 얼른 써 보세요', '바로 업뎃']],
    tutorial: [['이렇게 써요', '사진을 꾹 누르면 모아 볼 수 있어요', '그다음은?']],
    rating: [['재밌게 쓰고 있나요?', '별점 하나가 큰 힘이 돼요', '별점 주러 가기']],
    payment: [['플러스로 올려 볼까요?', '월 2,900원에 광고 없이, 첫 달은 공짜예요', '첫 달 공짜로 시작']],
    form: [['나를 소개해요', '친구들이 보는 프로필이에요', '다 썼어요']],
    login: [['로그인하고 같이 놀아요', '번호랑 비밀번호만 넣으면 돼요', '들어가기']],
    age: [['열아홉 살 넘었어요?', '여기는 어른들만 볼 수 있는 곳이에요', '네, 넘었어요']],
    'age-birthday': [['몇 살이에요?', '어른인지 확인해야 해서 생일이 필요해요', '나이 확인']],
    face: [['셀카로 인증해요', '카메라를 보고 얼굴을 찍어 주세요', '찍을게요']],
    'pay-or-consent': [
      [
        '어떻게 볼래요?',
        '광고 쿠키 추적에 동의하면 공짜, 추적이 싫으면 월 1,500원이에요.',
        '추적 동의하고 공짜로 보기',
      ],
    ],
    gift: [['룰렛 한 번 돌려요', '최대 5천 원 할인, 처음 온 친구만!', '돌리기']],
    signup: [['처음이죠? 가입해요', '번호, 비밀번호, 그리고 내 소개 조금', '가입 끝내기']],
  },
  questions: [
    {
      type: 'occupation',
      title: '요즘 뭐 하고 지내요?',
      options: ['학교 다녀요', '회사 다녀요', '취업 준비해요', '쉬고 있어요'],
      complaint: '하나만 골라 주세요',
    },
    { type: 'sex', title: '성별이 어떻게 돼요?', options: ['여자', '남자'], complaint: '성별을 아직 안 골랐어요' },
    {
      type: 'education',
      title: '몇 학년이에요?',
      options: ['중학생', '고등학생', '대학생', '졸업했어요'],
      complaint: '학년을 아직 안 골랐어요',
    },
  ],
  fields: [
    { type: 'school', label: '다니는 학교', complaint: '학교를 아직 안 썼어요' },
    { type: 'birthday', label: '생일', complaint: '생일을 아직 안 썼어요' },
  ],
  refuse: ['동의 안 할래요', '싫어요'],
  turnDown: ['안 할래요', '필요 없어요'],
  own: {
    privacy: { exit: ['동의 안 하고 나갈래요'], decline: ['동의는 안 할게요', '동의 안 할래요'] },
    cookies: { decline: ['꼭 필요한 것만', '다 싫어요'] },
    notification: { decline: ['알림은 싫어요'] },
    marketing: { decline: ['보내지 마세요'] },
    personalisation: { decline: ['추천은 됐어요'] },
    permission: { decline: ['안 알려 줄래요'], later: ['쓸 때 켤게요'] },
    'pay-or-consent': { decline: ['추적은 싫어요'] },
    update: { later: ['와이파이에서 할게요', '내일 할게요'] },
    tutorial: { skip: ['설명 건너뛸래요'] },
    rating: { later: ['더 써 보고 줄게요'] },
    payment: { skip: ['무료로 계속 쓸래요'], later: ['더 생각해 볼게요'] },
    gift: { later: ['이따 돌릴게요'] },
  },
  aside: ['아니면 ', ''],
  skip: ['건너뛸래요', '이건 건너뛰기'],
  later: ['이따가 할게요', '나중에 할래요'],
  guest: ['로그인 안 하고 구경하기', '손님으로 들어가기'],
  elsewhere: ['로그인이 안 돼요'],
  settings: ['내가 고를래요'],
  save: ['이대로 저장해요'],
  next: ['골랐어요', '다음으로'],
  close: '닫을래요',
  insist: [
    ['정말요?', '조금 불편해질 수도 있어요', '네, 싫어요', '다시 볼래요'],
    ['마지막으로 물어볼게요', '설정에서 언제든 바꿀 수 있어요', '그래도 안 할래요', '마음 바꿀래요'],
  ],
  turnedAway: [['동의해 주지 않으면 쓸 수가 없어요, 미안해요', '알았어요']],
  phone: '내 번호',
  password: '비밀번호',
  missing: ['번호를 아직 안 썼어요', '이메일을 아직 안 썼어요', '비밀번호는 6자부터예요'],
  purposes: ['인기 글 알아보기', '취향 광고'],
  under: ['아직 안 됐어요'],
  tooYoung: ['어른이 되면 다시 만나요.', '잘못 눌렀어요'],
  pay: ['월 1,500원 내고 추적 없이'],
  alternative: ['이메일이랑 비밀번호로 할래요', '이메일로 할래요'],
  accountOnly: ['이메일로도 돼요', '이메일이랑 비밀번호만 있으면 돼요'],
  email: '내 이메일',
  ageField: { label: '언제 태어났어요?', complaint: '생일을 알려 줘야 나이를 확인해요' },
  thirdParty: ['카카오톡으로 3초 만에', '구글로 3초 만에'],
  agreement: '이용 규칙이랑 개인정보 안내에 동의해요',
  agreementMissing: '이용 규칙에 동의 체크를 해 주세요',
  clauses: [],
  promo: ['이번 주 이야기', '우리 동네 고양이 자랑 보러 갈래요'],
  links: ['도와주세요', '이용 규칙'],
  filled: { school: '푸른고등학교', birthday: '2002-09-21' },
  interests: {
    title: '뭐 좋아해요?',
    options: ['웹툰', '카페', '캠핑', '게임', '아이돌', '헬스'],
    complaint: '{n}개는 골라야 해요',
  },
  region: { title: '어디 살아요?', complaint: '사는 곳을 아직 안 골랐어요' },
  birthday: { title: '생일이 언제예요?', complaint: '생일을 아직 안 골랐어요' },
  places: [
    { name: '부산', towns: ['해운대', '영도'] },
    { name: '제주', towns: ['애월', '서귀포'] },
    { name: '대전', towns: ['유성', '둔산'] },
  ],
  unset: '골라 주세요',
  search: '동네 이름',
};

export const ko: readonly Bank[] = [
  polite,
  casual,
  mall,
  rider,
  quest,
  tutor,
  realty,
  webtoon,
  neighbours,
  travel,
  lecture,
  webmap,
  card,
  usedcar,
  grocery,
];
