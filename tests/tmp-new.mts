import { startChromium } from './support/chromium.ts';
import { chromium } from 'playwright-core';
import { readFileSync } from 'node:fs';
const admin=/#admin=(\S+)/.exec(readFileSync('/tmp/new.log','utf8'))![1]!;
const server=await startChromium('/usr/bin/chromium-headless-shell');
const b=await chromium.connect(server.wsEndpoint());
for(const lang of ['zh-CN','en-GB']){
const err:string[]=[];
const c=await b.newContext({viewport:{width:1280,height:800},locale:lang,permissions:['clipboard-read','clipboard-write']});const p=await c.newPage();
p.on('pageerror',e=>err.push(e.message));p.on('console',m=>{if(m.type()==='error')err.push(m.text())});
const shot=(n:string)=>p.screenshot({path:`/tmp/op/n-${lang}-${n}.png`});
const settled=()=>p.waitForFunction(()=>performance.getEntriesByType('mark').some(m=>/settled/.test(m.name)));
await p.goto('http://127.0.0.1:3000/#admin='+admin);await settled();
await p.goto('http://127.0.0.1:3000/');await settled();
// search with / and IME
await p.keyboard.press('/');
const cdp=await c.newCDPSession(p);
await cdp.send('Input.imeSetComposition',{text:'ru cheng',selectionStart:8,selectionEnd:8});
await p.keyboard.press('Enter').catch(()=>{});
await p.waitForTimeout(300);await shot('ime');
await cdp.send('Input.insertText',{text:'汝城'});await p.keyboard.press('Enter');
await p.waitForTimeout(2000);await shot('entity');console.log(lang,'after enter',p.url());
await p.keyboard.press('Escape');
await p.keyboard.press('?');await p.waitForTimeout(600);await shot('keys');await p.keyboard.press('Escape');
// quick turns
for(const v of ['matrix','map','timeline','supply','tables','queue','cypher']){await p.locator(`[data-view="${v}"]`).click();}
await p.waitForTimeout(1500);console.log(lang,'quick turn ends at',p.url());
for(let i=0;i<5;i++){await p.goBack();await p.waitForTimeout(150);}console.log(lang,'back5',p.url());
for(let i=0;i<3;i++){await p.goForward();await p.waitForTimeout(150);}await p.waitForTimeout(1000);console.log(lang,'fwd3',p.url());await shot('fwd');
await p.reload();await p.waitForTimeout(2500);console.log(lang,'reload',p.url());
await p.locator('[data-view="network"]').click();await p.waitForTimeout(1500);
// move a box by mouse: Jiangxi title
const at=await p.evaluate(()=>{const cy=(window as any).kuajie?.cy??(document.querySelector('[data-canvas], .canvas') as any)?._cyreg?.cy;return cy?.nodes().filter((n:any)=>n.data('name')==='岳阳市').map((n:any)=>({...n.renderedPosition(),h:n.renderedHeight(),w:n.renderedWidth()}))[0]}).catch(e=>String(e));
console.log('box',JSON.stringify(at));
const canvas=await p.locator('canvas').first().boundingBox();
console.log(JSON.stringify(canvas));
await p.mouse.move(270,382);await p.mouse.down();await p.mouse.move(262,300,{steps:6});await p.mouse.move(255,240,{steps:6});await p.mouse.up();await p.waitForTimeout(1000);await shot('moved');
console.log(lang,'moved',p.url());
await p.keyboard.press('Control+z');await p.waitForTimeout(800);await shot('undone');
await p.waitForTimeout(10000);
await p.mouse.click(270,382);await p.waitForTimeout(800);await shot('box');
// own data
const rows='协议名称,甲方,乙方,签订日期\n川渝水协议,四川省广安市邻水县,重庆市渝北区,2021年6月—2024年6月\n通办协议,邻水县、武胜县,渝北区和合川区,2022/7/5\n';
await p.locator('[data-view="data"]').click();
await p.getByTestId('data-files').setInputFiles({name:'协议.csv',mimeType:'text/csv',buffer:Buffer.from(rows)});
await p.getByTestId('data-load').waitFor();await p.waitForTimeout(500);await shot('data');
await p.getByTestId('data-load').focus();await p.keyboard.press('Enter');await p.getByTestId('data-see').waitFor();await shot('loaded');await p.keyboard.press('Enter').catch(()=>{});await p.waitForTimeout(600);
if(await p.getByTestId('data-see').count())await p.getByTestId('data-see').click();
await p.waitForTimeout(3000);await shot('see');console.log(lang,'see',p.url());
for(const v of ['matrix','map','timeline']){await p.locator(`[data-view="${v}"]`).click();await p.waitForTimeout(1800);await shot('own-'+v);}
await p.locator('[data-view="data"]').click();await p.getByTestId('data-more').click();
await p.getByTestId('data-files').setInputFiles({name:'协议.csv',mimeType:'text/csv',buffer:Buffer.from(rows.replace('通办协议','跨省通办协议').replace('签订日期','签订日期,备注').replace(/\n$/,',好\n').replace('2024年6月\n','2024年6月,\n'))});
await p.getByTestId('data-load').waitFor();await p.waitForTimeout(2500);await shot('again');
const put=await p.getByTestId('data-differences').innerText().catch(()=>'none');console.log(put.slice(0,900));
await p.locator('[data-testid="data-differences"]').scrollIntoViewIfNeeded().catch(()=>{});await shot('again2');
console.log(lang,'errors',err);
// remove
await fetch('http://127.0.0.1:3000/api/datasets').then(async r=>{const d=await r.json();for(const x of d.datasets??d){if(x.id!=='xianggan')await fetch('http://127.0.0.1:3000/api/datasets/'+x.id,{method:'DELETE',headers:{authorization:'Bearer '+admin}}).then(r=>console.log('removed',x.id,r.status))}});
await c.close();}
await b.close();await server.close();
