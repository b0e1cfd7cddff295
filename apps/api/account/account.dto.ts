import { PASSWORD } from '#application/account/password-rules.js';
import { ActingBody } from '#application/engine/definition/bodies.js';
import { Code, Line, OneOf, Optional, Part, Secret, Title } from '#application/engine/definition/fields.js';

const NAME_MAX = 200;
/** Longer than any; what it may be is said in the words of accounts. */
const ACCOUNT_MAX = 100;
const TOKEN_MAX = 100;

export class PasswordDto {
  @Secret(NAME_MAX)
  readonly name!: string;

  @Secret(PASSWORD.most)
  readonly password!: string;
}

export class TakeUpDto {
  @Secret(TOKEN_MAX)
  readonly token!: string;

  @Secret(PASSWORD.most)
  readonly password!: string;
}

export class ChangePasswordDto {
  @Secret(PASSWORD.most)
  readonly current!: string;

  @Secret(PASSWORD.most)
  readonly password!: string;
}

export class InviteDto extends ActingBody {
  @Optional()
  @Line(ACCOUNT_MAX)
  readonly account?: string;
}

class NameDto {
  @Title(NAME_MAX)
  readonly vi!: string;

  @Optional()
  @Title(NAME_MAX)
  readonly en?: string;
}

class FirstUnitDto {
  @Code()
  readonly unit!: string;

  @Part(() => NameDto)
  readonly name!: NameDto;
}

class FirstPersonDto {
  @Title(NAME_MAX)
  readonly name!: string;

  @Optional()
  @Line(NAME_MAX)
  readonly mail?: string;

  @OneOf(['vi', 'en'])
  readonly language!: 'vi' | 'en';
}

class FirstAccountDto {
  @Line(ACCOUNT_MAX)
  readonly name!: string;

  @Secret(PASSWORD.most)
  readonly password!: string;
}

export class FirstAdministratorDto {
  @Secret(TOKEN_MAX)
  readonly token!: string;

  @Part(() => FirstUnitDto)
  readonly unit!: FirstUnitDto;

  @Part(() => FirstPersonDto)
  readonly person!: FirstPersonDto;

  @Part(() => FirstAccountDto)
  readonly account!: FirstAccountDto;
}
