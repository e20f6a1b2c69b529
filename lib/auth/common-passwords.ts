/** Passwords of twelve characters and more that are tried first. */
export const commonPasswords: ReadonlySet<string> = new Set(
  `123456789012 1234567890123 12345678901234 123456789123 123123123123 112233445566 098765432109 987654321098
  qwertyuiop12 qwertyuiop123 qwertyuiopasdf 1qaz2wsx3edc 1q2w3e4r5t6y 1q2w3e4r5t6y7u q1w2e3r4t5y6 qazwsxedcrfv
  qwerty123456 qwerty1234567 123456qwerty asdfghjkl123 zxcvbnm12345 1234qwerasdf abcdefghijkl abcdefg12345
  abcd12345678 abc123456789 aaaa11111111 password1234 password12345 password123456 password2024 password2025
  password2026 passw0rd1234 p@ssw0rd1234 p@ssword1234 passwordpassword password!234 mypassword123 thisismypassword
  iloveyou1234 iloveyouforever letmein12345 welcome12345 welcome123456 welcome2024! welcome2025! welcome2026!
  administrator administrator1 admin1234567 adminadmin12 changeme1234 changeme12345 trustno1trustno1
  football1234 baseball1234 superman1234 princess1234 sunshine1234 monkey123456 dragon123456 master123456
  correcthorsebatterystaple canada123456 canadacanada toronto12345 montreal1234 vancouver123 summer202412
  winter202412 january12345 november1234 immigration1 immigration123 lawyerlawyer lawfirm12345 northbound12
  northbound123 northbound1234 motdepasse12 motdepasse123 motdepasse1234 azertyuiop12 azertyuiop123 bonjour12345
  jetaime12345 soleil123456 chocolat1234 doudou123456`.split(/\s+/),
);
