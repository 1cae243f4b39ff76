/**
 * How pages look that stand before a listing instead of it. Titles are compared from their beginning, word by word, without accents
 * and capitals. Seen in public programs that recognise such pages (read in November 2026).
 */

/** Titles and headings of bot checks: Cloudflare in its languages, Imperva, Akamai, DataDome, HUMAN, Walmart, Avito, Taobao. */
export const botCheckTitles: readonly string[] = [
  'just a moment',
  'attention required',
  'access denied',
  'access to this page has been denied',
  'pardon our interruption',
  'robot or human',
  'robot check',
  'are you a robot',
  'are you a human',
  'are you human',
  'verify you are human',
  'verifying you are human',
  'verify to continue',
  'human verification',
  'checking your browser',
  'checking if the site connection is secure',
  'security check',
  'security verification',
  'one more step',
  'request blocked',
  'you have been blocked',
  'sorry you have been blocked',
  'unusual traffic',
  'too many requests',
  'ddos guard',
  'captcha',
  'un instant',
  'vérification de sécurité',
  'vérification humaine',
  'accès refusé',
  'nur einen moment',
  'einen moment',
  'sicherheitsüberprüfung',
  'un momento',
  'um momento',
  'een moment geduld',
  'bir dakika lütfen',
  'один момент',
  'доступ ограничен',
  'доступ временно ограничен',
  'проверка браузера',
  '请稍候',
  '安全验证',
  '人机验证',
  '验证码',
  '滑动验证',
  '访问受限',
  'しばらくお待ちください',
  '잠시만 기다리십시오',
]

/** Parts of addresses of scripts and frames that vendors put on their check itself; with little text beside them they are one. */
export const botCheckSources: readonly string[] = [
  'challenges.cloudflare.com',
  'captcha-delivery.com',
  '/_incapsula_resource',
  'px-captcha',
  'perimeterx',
  'hcaptcha.com',
  'recaptcha',
  'arkoselabs.com',
  'awswaf.com',
  'geetest',
  'punish?x5secdata',
]

/** Titles and headings of log-in pages. */
export const logInTitles: readonly string[] = [
  'log in',
  'login',
  'log into',
  'sign in',
  'sign up',
  'you must log in',
  'please log in',
  'please sign in',
  'connexion',
  'connectez vous',
  'se connecter',
  'identifiez vous',
  'anmelden',
  'einloggen',
  'iniciar sesión',
  'inicia sesión',
  'entrar',
  'iniciar sessão',
  'accedi',
  'inloggen',
  'zaloguj',
  'войти',
  'вход',
  'увійти',
  'вхід',
  'giriş',
  'oturum aç',
  'تسجيل الدخول',
  '登录',
  '登入',
  '请登录',
  'ログイン',
  '로그인',
  'đăng nhập',
  'เข้าสู่ระบบ',
  'masuk',
]

/** Titles and headings of pages shown to who comes from another country, or has not agreed to something. */
export const otherWallTitles: readonly string[] = [
  'before you continue',
  'not available in your country',
  'not available in your region',
  'not available in your location',
  'unavailable in your country',
  'unavailable in your region',
  'this site is not available in your country',
  'this content is not available in your country',
  'this content is not available in your region',
  'avant de continuer',
  'non disponible dans votre pays',
  'ce site n’est pas disponible dans votre pays',
  'ce contenu n’est pas disponible dans votre pays',
  'bevor sie fortfahren',
  'antes de continuar',
  'prima di continuare',
  'age verification',
  'vérification de l’âge',
]

/** Paths and hosts of log-in pages, consent pages and checks. */
export const wallAddress =
  /(^|[/._?&=-])(log-?in|log_in|sign-?in|sign_in|sign-?up|auth|authenticate|connexion|se-connecter|anmelden|einloggen|inloggen|iniciar-sesion|checkpoint|sso|oauth2?|passport|accounts?\.(google|x|vk)|consent|captcha|challenge|cdn-cgi\/challenge-platform|verify-?human|punish)([/._?&=-]|$)/i

/** Words in the address that a site sends us to when what we asked for is gone. */
export const goneAddress =
  /(^|[/._?&=-])(404|410|not-?found|page-?not-?found|expired?|removed|deleted|deactivated|inactive|unavailable|gone|annonce-?(expiree|supprimee|introuvable)|nicht-?gefunden|no-?encontrado)([/._?&=-]|$)/i
