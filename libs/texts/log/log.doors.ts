import type { Texts } from '../language.js';

export const logDoors = {
  FoundDeployment: { vi: 'Khởi tạo hệ thống', en: 'Set dondoc up' },
  RecordRebuild: { vi: 'Dựng lại dữ liệu tra cứu', en: 'Rebuild the read models' },
  RecordClockMove: { vi: 'Chỉnh đồng hồ của bản trình diễn', en: "Move the demonstration's clock" },
  BeginUrges: { vi: 'Bắt đầu đôn đốc một hoặc nhiều nhiệm vụ', en: 'Begin to urge one task or many' },
  BeginOperation: { vi: 'Nhập chương trình từ tệp', en: 'Bring a programme in from a file' },
  RecordOutage: { vi: 'Ghi nhận thời gian hệ thống ngừng hoạt động', en: 'Record that the system was down' },
  FinishDemonstration: { vi: 'Hoàn tất việc dựng bản trình diễn', en: 'Finish making the demonstration' },
  Events: { vi: 'Nhật ký sự kiện', en: 'The log of events' },
} as const satisfies Readonly<Record<string, Texts>>;
