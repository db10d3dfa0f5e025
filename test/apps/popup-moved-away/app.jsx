import { Button, Checkbox, Dialog, Popup, TabBar } from 'antd-mobile';
import { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';

const kept = (k) => localStorage.getItem(`sy_${k}`);
const keep = (k) => localStorage.setItem(`sy_${k}`, '1');
const HOTELS = [['海逸灣酒店', '尖沙咀 · 4.5 分（3,211 則）', 'HK$1,080', '#4f8fc0,#123'], ['南灣小築', '銅鑼灣 · 4.2 分（987 則）', 'HK$720', '#c08f4f,#432'], ['The Tramline', '西營盤 · 4.7 分（640 則）', 'HK$1,340', '#5aa17f,#132'], ['長洲渡假屋', '離島 · 4.1 分（402 則）', 'HK$560', '#a15a7f,#312'], ['空港驛', '東涌 · 4.3 分（1,120 則）', 'HK$890', '#7f5aa1,#213']];

function CookiePanel({ done }) {
  const [open, setOpen] = useState(false);
  const [picked, setPicked] = useState([]);
  const end = (what) => { note(what, 'cookies'); keep('cookies'); done(); };
  return (
    <div className="ckp" role="region" aria-label="Cookie">
      <b>我們重視您的私隱</b><br />宿遊及合作夥伴會使用 Cookie 分析流量及提供合適廣告。您可以選擇接受或拒絕非必要 Cookie。<a href="#privacy">私隱政策</a>
      {open && <div style={{ padding: '10px 0' }}><Checkbox.Group value={picked} onChange={(v) => { note(v.length > picked.length ? 'accept' : 'untick', 'cookies'); setPicked(v); }}>{['分析', '廣告', '社交媒體'].map((n) => <div key={n} style={{ padding: 6 }}><Checkbox value={n}>{n}</Checkbox></div>)}</Checkbox.Group></div>}
      <div style={{ display: 'flex', gap: 8, marginTop: 10 }}>
        {open ? <Button size="small" color="primary" onClick={() => end(picked.length ? 'submit' : 'decline')}>儲存選擇</Button> : <><Button size="small" color="primary" onClick={() => end('accept')}>接受全部</Button><Button size="small" onClick={() => end('decline')}>拒絕非必要</Button><Button size="small" fill="none" onClick={() => setOpen(true)}>管理</Button></>}
      </div>
    </div>
  );
}

function App() {
  const [cookies, setCookies] = useState(!!kept('cookies'));
  const [member, setMember] = useState(false);
  const [sure, setSure] = useState(false);
  const [mark, setMark] = useState(false);
  const [tab, setTab] = useState('home');
  useEffect(() => { if (cookies && !kept('member')) { const t = setTimeout(() => setMember(true), 900); return () => clearTimeout(t); } if (cookies && !kept('mark')) setMark(true); }, [cookies]);
  const endMember = () => { keep('member'); setMember(false); if (!kept('mark')) setTimeout(() => setMark(true), 1000); };
  const endMark = (what) => { note(what, 'location'); keep('mark'); setMark(false); if (what === 'accept') navigator.geolocation?.getCurrentPosition(() => {}, () => {}); };
  return (
    <div style={{ paddingBottom: 70 }}>
      {!cookies && <CookiePanel done={() => setCookies(true)} />}
      <div className="top"><b style={{ fontSize: 20 }}>宿遊 StayYo</b><div style={{ fontSize: 13, opacity: 0.85 }}>免費取消 · 到店付款 · 全港 1,400 間住宿</div></div>
      {tab === 'home' ? (
        <>
          <div className="box"><div className="ln"><small>目的地</small>香港</div>
            {mark && <div className="cm" role="dialog" aria-label="附近酒店">想搵附近嘅酒店？開啟定位後，會按距離為您排序。<br /><br /><u role="button" onClick={() => endMark('accept')}>開啟定位</u><u role="button" style={{ color: '#fff' }} onClick={() => endMark('decline')}>唔使喇</u></div>}
            <div className="ln"><small>入住 – 退房</small>星期五 – 星期日 · 2 晚</div><div className="ln"><small>住客</small>1 間房 · 2 位成人</div><Button block color="primary" style={{ marginTop: 12 }}>搜尋</Button></div>
          <h3 style={{ margin: '26px 14px 0' }}>本週精選</h3>
          {HOTELS.map(([n, s, p, c]) => <div className="h" key={n}><i style={{ background: `linear-gradient(140deg,${c})` }} /><div><b>{n}</b><small>{s}</small><span className="pr">{p}</span> <small style={{ display: 'inline' }}>起／晚</small></div></div>)}
        </>
      ) : <p style={{ padding: 30, textAlign: 'center', color: '#6a7889' }}>{tab === 'saved' ? '尚未收藏任何住宿' : tab === 'trips' ? '登入後可查看訂單，或以訂單編號查詢' : '設定 · 貨幣 HKD · 語言 繁體中文（香港）'}</p>}
      <Popup visible={member && !sure} bodyStyle={{ borderRadius: '16px 16px 0 0', padding: '24px 20px 30px', boxSizing: 'border-box' }} onMaskClick={() => {}}>
        <div role="dialog" aria-label="會員價"><h2 style={{ margin: 0 }}>登記會員，即享 9 折</h2><p style={{ color: '#6a7889' }}>會員可享專屬房價、延遲退房及積分。登記即表示您同意<a href="#t">會員條款</a>及<a href="#privacy">私隱政策</a>。</p>
          <Button block color="primary" onClick={() => { note('register', 'member'); endMember(); }}>用電郵登記</Button><Button block style={{ marginTop: 10 }} onClick={() => { note('register', 'Apple'); endMember(); }}>使用 Apple 登入</Button><Button block fill="none" style={{ marginTop: 6, color: '#6a7889' }} onClick={() => setSure(true)}>暫時不用，繼續瀏覽</Button></div>
      </Popup>
      <Dialog visible={sure} title="真的要放棄會員價？" content="會員平均每晚慳 HK$118，登記只需 30 秒。" actions={[[{ key: 'no', text: '放棄優惠', onClick: () => { note('decline', 'member'); setSure(false); endMember(); } }, { key: 'yes', text: '返回登記', bold: true, onClick: () => setSure(false) }]]} />
      <TabBar activeKey={tab} onChange={setTab} style={{ position: 'fixed', left: 0, right: 0, bottom: 0, background: '#fff', borderTop: '1px solid #eee' }}>{[['home', '首頁'], ['saved', '收藏'], ['trips', '訂單'], ['me', '我的']].map(([k, t]) => <TabBar.Item key={k} title={t} />)}</TabBar>
    </div>
  );
}
createRoot(document.getElementById('root')).render(<App />);
