/** Longer than any password of one row: the digits go round, so that 90123456 is a run, too. */
export const keyboardRows: readonly string[] = [
  '01234567890123456789',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'qwertyuiopasdfghjklzxcvbnm',
  '1q2w3e4r5t6y7u8i9o0p',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p',
  'qazwsxedcrfvtgbyhnujmikolp',
  'qweasdzxc',
  '147258369',
  '1472583690',
  '159357',
  '789456123',
  '741852963',
  'ضصثقفغعهخحجچ',
  'شسیبلاتنمکگ',
  'ظطزرذدپو',
  'ضصثقفغعهخحجچشسیبلاتنمکگظطزرذدپو',
  'الفبپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی',
  'ابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی',
];

/**
 * Words that Persian speakers choose for passwords, with or without numbers around them: greetings, love, faith, football,
 * names, cities, months, brands, and what the whole world chooses. Folded as `foldPassword` folds. Our own collection.
 */
export const commonWords: readonly string[] = `
password passw pass passwd mypassword password1 pass123 admin administrator root user guest login welcome letmein
qwerty qwertyui qwert asdf asdfgh asdfghjk zxcvbn zxcvbnm qazwsx qweasd q1w2e3 q1w2e3r4 a1b2c3 a1b2c3d4 abcd abc abcdef
abcabc aaa xxx zzz test testtest demo default changeme secret master monkey dragon shadow sunshine princess superman batman
pokemon football soccer baseball iloveyou ilove loveyou love lovely forever angel baby hello hi freedom whatever trustno
michael jordan jessica daniel charlie george thomas summer winter computer internet google gmail yahoo facebook instagram
telegram whatsapp samsung apple iphone android nokia huawei xiaomi windows microsoft linux python java matrix starwars ninja
mustang ferrari porsche bmw benz peugeot pride samand toyota hyundai nissan money dollar rial toman mobile phone

salam salamsalam salam123 khoobi chetori khodahafez mersi merci moteshakeram khoda khodaya khodajon yakhoda allah allahakbar
bismillah besmelah mohammad mohamad mohammed muhammad rasol payambar quran ghoran emam imam hosein hossein hoseini hosseini
husein husain yahosein yahossein yaali yazahra yamahdi yaabalfazl abolfazl abalfazl zahra fatemeh fateme zeynab zeinab roghaye
ali aliali alireza amirali mohammadali hasan hassan reza rezareza emamreza mahdi mehdi emamzaman saheb zaman karbala
mashhad ghom qom najaf kaaba mecca madine ashura

perspolis persepolis piroozi pirouzi esteghlal esteqlal estghlal taj sepahan tractor teraktor zobahan foolad malavan
damash aboumoslem football iran irani iranian persian persia pars parsian aria ariyan aryan kourosh koorosh cyrus
dariush daryoush takhtejamshid tehran tehrani esfahan isfahan shiraz tabriz ahvaz rasht karaj kerman yazd hamedan
arak ardabil urmia oromieh zanjan ghazvin qazvin sari gorgan bushehr boushehr bandar abadan dezful kashan khorasan
gilan mazandaran kordestan lorestan azadi azad damavand alborz caspian khazar khalij khalijefars vatan vatanam
iranma iranam javid javidiran irancell hamrah hamrahaval rightel mci bimeh bime asmari darman tamin hidarman daricheh sos
portal bank mellat melli saderat pasargad saman refah sepah

eshgh eshq eshgham eshghe asheghetam asheghtam asheghetm dooset dooset daram doostdaram dostdaram dooste doosetdaram dustetdaram
azizam aziz azizdel jigar jigaram nafas nafasam omid omidam zendegi zendegim donya donyam ghalb ghalbam setare setareh
mahtab aseman asemoon baran barane bahar bahareh tabestan paeez paiez zemestan khorshid mah golam gol golnaz parvane
parvaneh maman mamani madar madaram baba babayi pedar pedaram khanevade khanom khanoom agha dadash abji khahar baradar
dokhtar dokhtaram pesar pesaram hamsar hamsaram bache nini

mohsen mohsenm masoud masood saeed said saeid hamid hamidreza majid vahid navid omidreza amir amirreza amirhossein amirhosein
amirmohammad mohammadreza hamed ahmad mahmoud mahmood mostafa morteza mojtaba javad sajad sajjad milad meysam meisam
mehran mehrdad behzad behnam behrouz behrooz bahram bijan kamran kambiz kaveh kave arash arashk aresh arman armin artin
arvin ashkan babak farhad farshad farzad farid faraz farbod hadi hashem iman jalal jamal kazem karim keyvan keivan
mani masih nader naser nima omran parham pedram peyman peiman pouya pooya pouria pooria pejman rahim ramin rasoul ruhollah
sadegh sadeq saman sasan sina siavash siamak shahab shahin shahram shayan soheil sohrab taha yaser yashar yousef yosef
younes zaniar benyamin danial elyas ebrahim eshagh esmaeil davood davoud hooman houman

maryam fatima zohreh zohre leila leyla laleh sara sarah samira saman samaneh sahar sanaz sepideh sepide setayesh shabnam
shadi shaghayegh sheida shima shirin shiva shohreh simin soheila somayeh somaye soraya taraneh tara tina yasaman yasamin
yasna zari ziba aida anahita arezoo arezou asal atefeh atena ava azadeh azam azar bahareh banafsheh bita delaram donya
elaheh elahe elham elmira elnaz farahnaz fariba farideh farzaneh fereshteh forough ghazal ghazaleh golnar hadis haniyeh
hasti helia helma hoda kimia kobra ladan mahnaz mahsa mahtab mandana marjan marzieh masoumeh mahboobeh mina minoo mitra
mobina mojgan mona monireh nadia nafiseh nahid narges nasim nasrin nastaran nazanin negar negin niloofar niloufar nika
nikoo parisa parastoo pantea parinaz pegah rana raha reyhaneh rojin roya roxana saba sadaf safoura

farvardin ordibehesht khordad tir mordad shahrivar mehr aban azar dey bahman esfand norooz nowruz nourooz yalda
shanbe yekshanbe doshanbe jome

سلام سلامسلام خدا خدایا یاخدا یاعلی یاحسین یازهرا یامهدی علی محمد حسین حسن رضا فاطمه زهرا مهدی امامرضا ابوالفضل
عشق عشقم عاشقتم دوستدارم دوستتدارم عزیزم جیگرم نفسم نفس امید زندگی زندگیم قلبم ستاره مهتاب آسمان باران بهار مادر مادرم
پدر پدرم مامان بابا دختر دخترم پسر پسرم خانواده همسرم
پرسپولیس استقلال سپاهان تراکتور ایران ایرانی ایرانم تهران مشهد اصفهان شیراز تبریز کرج قم رشت وطنم کوروش آزادی
رمز رمزعبور رمزمن پسورد مدیر بیمه آسماری درمان میلاد امیر سعید مریم سارا لیلا زینب نازنین
`
  .trim()
  .split(/\s+/);
