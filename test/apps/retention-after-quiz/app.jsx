import { Button, Dialog, List, NavBar, Radio, TabBar, Toast, unstableSetRender } from 'antd-mobile';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';

// React 19 has no ReactDOM.render: antd-mobile's Dialog.confirm and Toast.show are given createRoot.
unstableSetRender((node, container) => {
  container.root ??= createRoot(container);
  container.root.render(node);
  return async () => container.root.unmount();
});

function App() {
  const [inside, setInside] = useState(Boolean(localStorage.level));
  const [job, setJob] = useState('');
  const enter = (deed) => {
    note(deed);
    localStorage.level = deed;
    setInside(true);
  };
  const skip = async () => {
    const sure = await Dialog.confirm({ title: '确定要跳过吗？', content: '填写职业后，推荐的听力材料会更准确', cancelText: '继续填写', confirmText: '仍要跳过' });
    if (sure) enter('skip');
  };
  if (inside) return <Home />;
  return (
    <>
      <NavBar back={null} right={<a onClick={skip}>跳过</a>}>您的职业</NavBar>
      <Radio.Group value={job} onChange={(value) => { note('choose', value); setJob(value); }}>
        <List>
          {['学生', '教师', '公司职员', '自由职业', '退休'].map((name) => (
            <List.Item key={name} prefix={<Radio value={name}>{name}</Radio>} />
          ))}
        </List>
      </Radio.Group>
      <div className="ask">
        <Button block color="primary" onClick={() => (job ? enter('submit') : Toast.show('请选择您的职业'))}>下一步</Button>
      </div>
    </>
  );
}

function Home() {
  return (
    <>
      <NavBar back={null}>墨耳听力</NavBar>
      <List header="今日精听">
        <List.Item clickable>慢速新闻：港口的清晨</List.Item>
        <List.Item clickable>对话：在图书馆借书</List.Item>
        <List.Item clickable>短文：会修伞的人</List.Item>
      </List>
      <TabBar>
        <TabBar.Item key="listen" title="精听" />
        <TabBar.Item key="words" title="生词" />
      </TabBar>
    </>
  );
}

createRoot(document.getElementById('app')).render(<App />);
