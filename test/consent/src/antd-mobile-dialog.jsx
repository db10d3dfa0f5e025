import { Dialog, List, NavBar, TabBar } from 'antd-mobile';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';

function Page() {
  const [open, setOpen] = useState(!localStorage.choice);
  const end = (choice) => () => {
    localStorage.choice = choice;
    told(choice);
    setOpen(false);
  };
  return (
    <>
      <NavBar back={null}>灯笼铺</NavBar>
      <List>
        <List.Item clickable>梅花纸灯笼</List.Item>
        <List.Item clickable>黄铜防风灯</List.Item>
      </List>
      <TabBar>
        <TabBar.Item key="home" title="首页" />
        <TabBar.Item key="cart" title="购物车" />
      </TabBar>
      <Dialog
        visible={open}
        title="温馨提示"
        content="为了向您提供个性化推荐，我们需要收集您的设备信息。详见《隐私政策》。"
        actions={[
          [
            { key: 'no', text: '暂不同意', onClick: end('decline') },
            { key: 'yes', text: '同意', bold: true, onClick: end('accept') },
          ],
        ]}
      />
    </>
  );
}
createRoot(document.getElementById('app')).render(<Page />);
