import { Module } from '@nestjs/common';
import { SessionModule } from '../session/session.module.js';
import { AccountDoors } from './account-doors.js';
import { AccountSignInController } from './account-sign-in.controller.js';
import { OwnAccountController } from './own-account.controller.js';
import { PeopleAccountsController } from './people-accounts.controller.js';

@Module({
  imports: [SessionModule],
  controllers: [AccountSignInController, OwnAccountController, PeopleAccountsController],
  providers: [AccountDoors],
})
export class AccountModule {}
