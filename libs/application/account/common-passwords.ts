/**
 * The commonest passwords of eight characters and more, folded: those that lists of leaked ones name first, and those that
 * are common in Viet Nam. Short on purpose: whoever guesses is slowed down, and has tried these first.
 */
export const commonPasswords: ReadonlySet<string> = new Set(
  `
  !qaz2wsx 00000000 01234567 0123456789 04081990 0987654321 101010101 10203040 1029384756 11111111 1111111111
  11112222 11223344 12121212 123123123 123321123 12341234 12344321 1234512345 123456123 12345678 123456789
  1234567890 12345678910 123456789@ 123456789a 12345678a 1234567a 123456@a 123456@abc 123456aa 123456ab 123456abc
  12345@abc 12345abc 1234abcd 1234qwer 123@123a 123qwe123 123qweasd 13572468 147258369 147852369 159357456
  19871987 19901990 1a2b3c4d 1q2w3e4r 1q2w3e4r5t 1qaz!qaz 1qaz2wsx 1qaz2wsx3edc 1qaz@wsx 1qazxsw2 20002000
  20202020 20252025 20262026 22222222 258456258 321321321 33333333 44444444 5201314520 55555555 66666666 741852963
  77777777 789456123 87654321 88888888 963852741 987654321 99999999 999999999 a1234567 a12345678 a123456789
  a1b2c3d4 a@123456 a@1234567 a@12345678 aa123456 aa12345678 aa@123456 aaaaaaaa aabbccdd abc12345 abc123456
  abc@1234 abc@12345 abc@123456 abc@123abc abcd1234 abcdefg1 abcdefgh admin123 admin1234 admin12345 admin@123
  admin@1234 admin@12345 administrator anhyeuem anhyeuem123 arsenal1 asd12345 asdasdasd asdf1234 asdfasdf asdfghjk
  asdfghjkl autumn2025 barcelona baseball blink182 changeme changeme1 changeme123 charlie1 chelsea1 company123
  computer conmeonho default123 dondoc123 dondoc@123 dragon123 emyeuanh facebook facebook1 football gmail123
  google123 guest1234 hanoi123 hanoi@123 hello123 helloworld hochiminh iloveyou iloveyou1 iloveyou123 internet
  jennifer khongbiet khongcho khongcopass letmein! letmein1 letmein123 linkedin liverpool master123 matkhau1
  matkhau123 matkhau12345 matkhau@123 michael1 michelle monkey12 monkey123 mustang1 mậtkhẩu123 naruto123 nguyen123
  office123 p@$$w0rd p@ssw0rd p@ssw0rd1 p@ssw0rd123 p@ssword p@ssword123 pass1234 pass12345 pass@123 pass@1234
  passw0rd password password! password1 password1! password12 password123 password@123 pokemon1 princess q1w2e3r4
  q1w2e3r4t5 qazwsxedc quantri123 quantri@123 qwe12345 qwe123456 qweasdzxc qweqweqwe qwerqwer qwerty12 qwerty123
  qwerty1234 qwerty12345 qwerty@123 qwertyui qwertyuiop realmadrid root1234 saigon123 samsung1 samsung123
  secret123 shadow123 spring2025 starwars summer2024 summer2025 sunshine superman temp1234 temporary test1234
  testtest trustno1 user1234 vietnam1 vietnam123 vietnam@123 welcome1 welcome123 welcome@123 whatever winter2025
  woaini1314 xinchao123 yahoo123 yeuem123 zaq!2wsx zaq12wsx zxc12345 zxcvbnm1 zxcvbnm123 zxcvzxcv
`
    .trim()
    .split(/\s+/),
);
