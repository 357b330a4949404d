import { describe, expect, it } from 'vitest';
import { datasetNamed, type Line, planOf, propose, reasons, sheetOf } from './memory-sheet.ts';
import { cellOf } from './table-of.ts';

/**
 * Tables as companies and authorities send them: `header=field`, a two-row header as `upper/lower=field`, a column that
 * is not used with nothing behind `=`, `=@` for the column of companies.
 */
const tables: Record<string, readonly string[]> = {
  complaints: [
    '序号= 投诉编号=complaintNo 受理时间=acceptedAt 投诉类型=category 投诉来源=channel 投诉内容=content 小区=community 地址=address 联系人=contactName 联系电话=phone 调查时间=investigatedAt 答复时间=answeredAt 办结时间=closedAt 是否属实=verified 满意度=satisfaction 备注=',
    '投诉单号=complaintNo 投诉时间=acceptedAt 投诉内容=content 答复时间=answeredAt',
    '受理/编号=complaintNo 受理/日期=acceptedAt 投诉人/姓名=contactName 投诉人/电话=phone 办理/到场时间=onsiteAt 办理/答复日期=answeredAt 办理/回访时间=followUpAt',
    'Complaint No=complaintNo Accepted At=acceptedAt Category=category Content=content Phone=phone Answered At=answeredAt Closed At=closedAt',
    '企业名称=@ 投诉编号=complaintNo 受理时间=acceptedAt 来源=channel 内容=content 转办时间=transferredAt 反馈时间=feedbackAt 答复时间=answeredAt 回访时间=followUpAt',
  ],
  hotline: [
    '序号= 工单编号=complaintNo 受理时间=acceptedAt 诉求类型=category 诉求来源=channel 诉求内容=content 小区=community 诉求地址=address 诉求人=contactName 联系电话=phone 承办单位=@ 转办时间=transferredAt 反馈时间=feedbackAt 满意度=satisfaction',
    '转办单号=complaintNo 受理时间=acceptedAt 转办时间=transferredAt 承办单位=@ 内容=content',
    '来电/编号=complaintNo 来电/时间=acceptedAt 来电/来电人=contactName 来电/来电号码=phone 转办/转办单位=@ 转办/转办时间=transferredAt',
    'Case No=complaintNo Accepted At=acceptedAt Content=content Phone=phone Handed To=@ Transferred At=transferredAt',
  ],
  outages: [
    '序号= 停热编号=outageNo 停热类型=kind 停热原因=cause 影响区域=area 影响户数=households 停热开始时间=startAt 预计恢复时间=expectedEndAt 恢复供热时间=endAt 通知时间=noticeAt 通知方式=noticeChannel 抢修开始时间=repairStartedAt 补偿措施=compensation',
    '停热编号=outageNo 停热时间=startAt 恢复时间=endAt 影响范围=area',
    '停热/编号=outageNo 停热/原因=cause 停热/开始时间=startAt 停热/结束时间=endAt 通知/通知时间=noticeAt 影响/户数=households',
    'Outage No=outageNo Start At=startAt End At=endAt Area=area Cause=cause',
  ],
  repairs: [
    '报修单号=orderNo 报修时间=reportedAt 报修人=userName 联系电话=phone 小区=community 地址=address 故障类型=category 故障描述=faultDesc 派单时间=dispatchedAt 到场时间=arrivedAt 完成时间=completedAt 维修人员=technicianName 处理结果=result 人工费=laborFee 材料费=materialFee 是否收费=paid 用户签字=userSigned 评价=rating',
    '报修单号=orderNo 报修时间=reportedAt 故障描述=faultDesc 完成时间=completedAt',
    '报修/序号= 报修/报修单号=orderNo 报修/报修时间=reportedAt 维修/到场时间=arrivedAt 维修/维修人员=technicianName 维修/完成时间=completedAt 费用/人工费=laborFee 费用/材料费=materialFee',
    'Work Order No=orderNo Reported At=reportedAt Fault Description=faultDesc Dispatched At=dispatchedAt Completed At=completedAt Technician=technicianName',
  ],
  calls: [
    '序号= 来电编号=callNo 来电时间=callAt 呼叫方向=direction 来电号码= 坐席工号= 振铃次数=rings 接听时间=answeredAt 紧急程度=urgency 接听方=takenBy 是否非本片区=outOfArea 转报时间=passedOnAt 通话时长=',
    '流水号=callNo 来电时间=callAt 主叫号码= 振铃次数=rings 应答时间=answeredAt',
    '呼叫/通话编号=callNo 呼叫/呼叫时间=callAt 呼叫/呼叫类型=direction 应答/振铃次数=rings 应答/接通时间=answeredAt',
    'Call No=callNo Call Time=callAt Direction=direction Rings=rings Answered At=answeredAt Urgency=urgency',
  ],
  shifts: [
    '序号= 换热站=station 值班人员=staffName 值班开始时间=startAt 值班结束时间=endAt 班次= 备注=',
    '站点=station 开始时间=startAt 结束时间=endAt 姓名=staffName',
    '值班/站点=station 值班/人员姓名=staffName 时间/接班时间=startAt 时间/交班时间=endAt',
    'Station=station Shift Start=startAt Shift End=endAt Staff Name=staffName',
  ],
  staff: [
    '序号= 工号=staffNo 姓名=name 性别= 岗位=role 证书编号=certificateNo 证书有效期至=certificateValidTo 培训日期=trainedOn 考核合格日期=examPassedOn 首次上岗日期=firstDutyOn',
    '员工编号=staffNo 员工姓名=name 工种=role',
    '人员/工号=staffNo 人员/姓名=name 证书/证书编号=certificateNo 证书/有效期至=certificateValidTo 上岗/上岗日期=firstDutyOn',
    'Staff No=staffNo Name=name Position=role Certificate No=certificateNo Valid Until=certificateValidTo',
  ],
  temperatures: [
    '测温编号=testNo 关联投诉编号=complaintNo 申请时间=requestedAt 测温时间=measuredAt 小区=community 地址=address 房间=room 室温(℃)=celsius 测温开始时间=startedAt 测温结束时间=endedAt 测温人员=tester 测温仪器=instrument 用户签字=userSigned',
    '编号=testNo 测温日期=measuredAt 室温=celsius 地址=address',
    '测温/编号=testNo 测温/测温时间=measuredAt 测温/实测温度（℃）=celsius 用户/用户地址=address 用户/用户签字=userSigned',
    'Test No=testNo Measured At=measuredAt Temperature=celsius Address=address Room=room',
  ],
  charges: [
    '收费单号=chargeNo 收费类型=kind 收费时间=chargedAt 收费项目=item 金额（元）=amount 应收金额(元)=standardAmount 计费开始日期=periodFrom 计费结束日期=periodTo 应退日期=dueOn 退费时间=paidAt 明细提供时间=detailGivenAt 地址=address',
    '缴费流水号=chargeNo 缴费日期=chargedAt 实收金额=amount',
    '收费/流水号=chargeNo 收费/收费日期=chargedAt 收费/收费金额=amount 标准/应收金额=standardAmount 用户/地址=address',
    'Receipt No=chargeNo Charged At=chargedAt Amount=amount Standard Amount=standardAmount Due Date=dueOn',
  ],
  activities: [
    '序号= 工作编号=activityNo 工作类型=kind 设施名称=facility 公告时间=announcedAt 计划日期=plannedOn 完成日期=doneOn 负责人= 备注=',
    '活动编号=activityNo 活动类型=kind 活动日期=doneOn',
    '计划/编号=activityNo 计划/工作类型=kind 计划/计划完成日期=plannedOn 实际/实际完成日期=doneOn',
    'Activity No=activityNo Activity Type=kind Facility=facility Planned On=plannedOn Done On=doneOn',
  ],
  contracts: [
    '合同编号=contractNo 用户名称=userName 用热地址=address 签订日期=signedOn 是否载明供热期限=statesTerm 是否载明供热质量=statesQuality 是否载明价格=statesPrice',
    '合同号=contractNo 地址=address 签约日期=signedOn',
    '合同/合同编号=contractNo 合同/签订时间=signedOn 用户/户名=userName 用户/地址=address',
    'Contract No=contractNo User Name=userName Address=address Signed On=signedOn',
  ],
  supply: [
    '换热站=station 采暖季=season 供热开始时间=startedAt 停热时间=stoppedAt 批准文号=approvalNo',
    '站点名称=station 供热年度=season 开栓时间=startedAt 停栓时间=stoppedAt',
    '站点/名称= 站点/站点名称=station 供热/供热开始日期=startedAt 停热/停止供热日期=stoppedAt 停热/批准文号=approvalNo',
    'Station=station Heating Season=season Supply Start=startedAt Supply End=stoppedAt',
  ],
  stations: [
    '站点编号=number 站点名称=name 所属热源=station 站址=address 供热面积（㎡）=areaSqm 运行状态=heated',
    '换热站编号=number 换热站名称=name',
    '换热站/编号=number 换热站/名称=name 换热站/地址=address 供热/供热面积=areaSqm',
    'Station No=number Station Name=name Address=address Heated Area=areaSqm',
  ],
  facilities: [
    '设施编号=number 设施名称=name 所属换热站=station 安装位置=address 供热面积=areaSqm 使用状态=heated',
    '设备编号=number 设备名称=name 规格型号=',
    '设备/设备编号=number 设备/名称=name 位置/所属站点=station 位置/地址=address',
    'Facility No=number Facility Name=name Station=station Location=address',
  ],
  users: [
    '用户编号=number 户名=name 换热站=station 用热地址=address 建筑面积（㎡）=areaSqm 用热状态=heated',
    '卡号=number 姓名=name 地址=address 收费面积=areaSqm',
    '用户/户号=number 用户/姓名=name 用户/地址=address 供热/供热面积=areaSqm 供热/是否供热=heated',
    'User No=number User Name=name Address=address Area=areaSqm Heating Status=heated',
  ],
  companies: [
    '序号= 企业名称=name 简称=shortName 许可证号=licenceNo 许可证有效期至=licenceValidTo 供热面积（万㎡）=areaSqm 供热户数=households 联系人=contact 联系电话=phone',
    '供热企业名称=name 供热经营许可证编号=licenceNo',
    '企业/企业名称=name 企业/企业简称=shortName 许可/许可证编号=licenceNo 规模/供热面积（万平方米）=areaSqm 联系/联系人=contact',
    'Company Name=name Short Name=shortName Licence No=licenceNo Heated Area=areaSqm Households=households',
  ],
};

interface Column {
  readonly parts: readonly string[];
  readonly field: string;
}

const columnsOf = (table: string): Column[] =>
  table
    .split(/(?<==\S*) /)
    .map((column) => /^(.*)=(.*)$/.exec(column))
    .map((match) => ({ parts: (match?.[1] ?? '').split('/'), field: match?.[2] ?? '' }));

/** The rows of the table: a header of one or two rows, its groups merged, and one row of data. */
function sheetWith(dataset: string, columns: readonly Column[], title: readonly string[], name: string) {
  const two = columns.some(({ parts }) => parts.length > 1);
  const group = (index: number) => (two ? (columns[index]?.parts[0] ?? '') : '');
  const upper: Line = columns.map(({ parts }, index) =>
    index > 0 && group(index) === group(index - 1) ? null : (parts[0] ?? null),
  );
  const lower: Line = columns.map(({ parts }) => parts.at(-1) ?? null);
  const { fields } = datasetNamed(dataset);
  const data: Line = columns.map(({ field }) => {
    const definition = fields.find(({ name: one }) => one === field);
    if (field === '@') return '甲热力公司';
    return definition === undefined ? 'x' : cellOf(definition);
  });
  const merges = columns.flatMap((_, first) => {
    if (!two || upper[first] === null) return [];
    let last = first;
    while (last + 1 < columns.length && upper[last + 1] === null) last++;
    return last === first ? [] : [`${letter(first)}${title.length + 1}:${letter(last)}${title.length + 1}`];
  });
  const header = two ? [upper, lower] : [columns.map(({ parts }) => parts[0] ?? null)];
  return sheetOf([...title.map((line): Line => [line]), ...header, data], { name, merges });
}

const letter = (index: number) => String.fromCharCode(65 + index);

/** As `mapping`, whatever the parts of a header. */
async function mappingOf(sheet: ReturnType<typeof sheetOf>, fileName = 'file.xlsx') {
  const plan = await planOf(sheet, { fileName });
  const { company } = plan;
  return {
    dataset: plan.dataset,
    columns: [
      ...plan.columns.map(({ index, field }) => `${index} ${field}`),
      ...(company.by === 'column' && !plan.columns.some(({ index }) => index === company.index)
        ? [`${company.index} @`]
        : []),
    ].sort(),
  };
}

const cases = Object.entries(tables).flatMap(([dataset, all]) => all.map((table) => ({ dataset, table })));

describe('the dataset and its columns are proposed automatically', () => {
  it.each(cases)('$dataset: $table', async ({ dataset, table }) => {
    const columns = columnsOf(table);
    const expected = {
      dataset,
      columns: columns.flatMap(({ field }, index) => (field === '' ? [] : [`${index} ${field}`])).sort(),
    };
    const title = datasetNamed(dataset).title.zh;
    expect(await mappingOf(sheetWith(dataset, columns, [], 'Sheet1'))).toEqual(expected);
    expect(await mappingOf(sheetWith(dataset, columns, [], title))).toEqual(expected);
    const titled = sheetWith(dataset, columns, [`甲热力公司2025年11月${title}台账`], 'Sheet1');
    expect(await mappingOf(titled)).toEqual(expected);
    const named = `甲热力公司${title}统计表（2025-2026采暖季）.xlsx`;
    expect(await mappingOf(sheetWith(dataset, columns, [], 'Sheet1'), named)).toEqual(expected);
  });

  it.each(Object.keys(tables))('with the company of a title that names the dataset: %s', async (dataset) => {
    if (datasetNamed(dataset).source === 'authority') return;
    const { title, words } = datasetNamed(dataset);
    for (const word of [title.zh, ...words.filter((one) => /\p{Script=Han}/u.test(one))]) {
      const columns = columnsOf(tables[dataset]?.[0] ?? '');
      const sheet = sheetWith(dataset, columns, [`甲热力公司2025年11月${word}台账`], 'Sheet1');
      const before = sheetWith(dataset, columns, [`甲热力公司${word}情况统计表`], 'Sheet1');
      for (const one of [sheet, before]) {
        const { plans } = await propose(one);
        expect(plans[0]?.plan, word).toMatchObject({ dataset, company: { name: '甲热力公司' } });
      }
    }
  });

  it('of a workbook with a dataset on every sheet', async () => {
    const sheets = Object.entries(tables).map(([dataset, [table = '']]) =>
      sheetWith(dataset, columnsOf(table), [], `表${dataset}`),
    );
    const { plans, refused } = await propose(sheets, { company: '甲热力' });
    expect(refused).toEqual([]);
    expect(plans.map(({ plan }) => plan.dataset)).toEqual(Object.keys(tables));
  });

  it.each([
    ['number, name and address', '编号|名称|地址\n1|x|y', 'facilities, stations, users'],
    [
      'number, time and address',
      '编号|时间|地址\n1|2025-11-15|y',
      'complaints, repairs, calls, facilities, outages, stations, users',
    ],
  ])('or refused where a person could not tell either: %s', async (_, text, candidates) => {
    const lines = text.split('\n').map((line) => line.split('|'));
    expect(reasons(await propose(sheetOf(lines), { company: '甲热力' }))).toEqual([
      `Sheet1 dataset-uncertain ${candidates}`,
    ]);
  });
});

describe('the authority’s own hotline list', () => {
  const own =
    '工单号=complaintNo 来电时间=acceptedAt 投诉来源=channel 内容=content 地址=address 联系电话=phone 答复时间=answeredAt 回访时间=followUpAt';
  const authority =
    '工单号=complaintNo 来电时间=acceptedAt 来源=channel 内容=content 地址=address 联系电话=phone 责任单位=@ 办结时间=closedAt';

  it.each([
    ['12345热线工单.xlsx', own],
    ['12345转办投诉.xlsx', own],
    ['file.xlsx', `企业名称=@ ${own}`],
  ])('is no company’s list of what came over 12345: %s', async (fileName, table) => {
    const { dataset } = await mappingOf(sheetWith('complaints', columnsOf(table), [], 'Sheet1'), fileName);
    expect(dataset).toBe('complaints');
  });

  it.each(['12345市民热线转办工单2025年11月.xlsx', '主管部门交办台账.xlsx'])(
    'is known by its name and a column of companies: %s',
    async (fileName) => {
      const columns = columnsOf(authority);
      const { dataset } = await mappingOf(sheetWith('hotline', columns, [], 'Sheet1'), fileName);
      expect(dataset).toBe('hotline');
    },
  );
});
