import { Button, DatePickerView, List, NavBar, TabBar } from 'antd-mobile';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';

function App() {
  const [inside, setInside] = useState(Boolean(localStorage.born));
  const [born, setBorn] = useState(null);
  const enter = (deed) => () => {
    note(deed);
    localStorage.born = deed;
    setInside(true);
  };
  if (inside) return <Home />;
  return (
    <>
      <NavBar back={null} right={<a onClick={enter('skip')}>跳过</a>}>您的出生日期</NavBar>
      <p className="say">填写生日，我们会在那天送上一份惊喜</p>
      <DatePickerView defaultValue={new Date('1990-01-01')} min={new Date('1940-01-01')} max={new Date('2015-12-31')}
        onChange={(day) => { note('choose', 'birthday'); setBorn(day); }} />
      <div className="go">
        <Button block color="primary" disabled={!born} onClick={enter('submit')}>下一步</Button>
      </div>
    </>
  );
}

function Home() {
  return (
    <>
      <NavBar back={null}>夜读周刊</NavBar>
      <List>
        <List.Item clickable>一座旧书店的三十年</List.Item>
        <List.Item clickable>城市里的观鸟人</List.Item>
        <List.Item clickable>冬夜里的电台</List.Item>
      </List>
      <TabBar>
        <TabBar.Item key="home" title="首页" />
        <TabBar.Item key="mine" title="我的" />
      </TabBar>
    </>
  );
}

createRoot(document.getElementById('app')).render(<App />);
