/**
 * Organisations known across the world, one a line: the usual full name first, then acronyms and other forms.
 * Governments' ministries and the like are read by their head words and are not listed.
 */
export const ORGANIZATION_TABLE = `
United Nations|UN|U.N.
United Nations Security Council|UN Security Council|U.N. Security Council|Security Council|UNSC
United Nations General Assembly|UN General Assembly|U.N. General Assembly|General Assembly|UNGA
United Nations High Commissioner for Refugees|UNHCR|UN refugee agency
United Nations Children's Fund|UNICEF|Unicef
United Nations Educational, Scientific and Cultural Organization|UNESCO|Unesco
United Nations Development Programme|UN Development Programme|UNDP
United Nations Environment Programme|UN Environment Programme|UN Environment|UNEP
United Nations Relief and Works Agency|UNRWA
United Nations Office on Drugs and Crime|UNODC
United Nations Assistance Mission in Afghanistan|UNAMA
United Nations Interim Force in Lebanon|UNIFIL|Unifil
United Nations Population Fund|UNFPA
United Nations Office for the Coordination of Humanitarian Affairs|OCHA
UN Human Rights Council|Human Rights Council
Intergovernmental Panel on Climate Change|IPCC
UNAIDS
World Health Organization|World Health Organisation|WHO
World Food Programme|World Food Program|WFP
Food and Agriculture Organization|Food and Agriculture Organisation|FAO
International Labour Organization|ILO
International Atomic Energy Agency|IAEA
International Organization for Migration|IOM
International Maritime Organization|IMO
International Civil Aviation Organization|ICAO
International Telecommunication Union|ITU
World Meteorological Organization|WMO
World Intellectual Property Organization|WIPO
World Tourism Organization|UNWTO
International Court of Justice|World Court|ICJ
International Criminal Court|ICC
Permanent Court of Arbitration
European Court of Human Rights|ECHR
European Court of Justice|ECJ
International Monetary Fund|IMF
World Bank|World Bank Group
World Trade Organization|World Trade Organisation|WTO
World Economic Forum|WEF
International Finance Corporation|IFC
Bank for International Settlements
Organisation for Economic Co-operation and Development|Organization for Economic Cooperation and Development|OECD
Organization of the Petroleum Exporting Countries|Organisation of the Petroleum Exporting Countries|OPEC|Opec|OPEC+
International Energy Agency|IEA
Financial Action Task Force|FATF
Asian Development Bank|ADB
African Development Bank|AfDB
Inter-American Development Bank
Islamic Development Bank
Asian Infrastructure Investment Bank|AIIB
European Investment Bank
European Bank for Reconstruction and Development|EBRD
North Atlantic Treaty Organization|North Atlantic Treaty Organisation|NATO|Nato
European Union|EU|E.U.
European Commission
European Parliament
European Council
Council of Europe
European Central Bank|ECB
Europol
Eurostat
Frontex
Schengen|Schengen Area
Eurozone|euro zone
Organization for Security and Co-operation in Europe|OSCE
African Union|AU
Economic Community of West African States|ECOWAS|Ecowas
Southern African Development Community|SADC
East African Community|EAC
Intergovernmental Authority on Development|IGAD
Arab League|League of Arab States
Gulf Cooperation Council|GCC
Organisation of Islamic Cooperation|Organization of Islamic Cooperation|OIC
Association of Southeast Asian Nations|Association of South East Asian Nations|ASEAN|Asean
South Asian Association for Regional Cooperation|SAARC
Shanghai Cooperation Organisation|Shanghai Cooperation Organization|SCO
Collective Security Treaty Organization|CSTO
Commonwealth of Independent States|CIS
Eurasian Economic Union|EAEU
Organization of American States|OAS
Caribbean Community|CARICOM|Caricom
Mercosur
Commonwealth of Nations
Non-Aligned Movement
Asia-Pacific Economic Cooperation|APEC|Apec
Pacific Islands Forum
BRICS
Group of Seven|G7|G-7
Group of Eight|G8|G-8
Group of 20|Group of Twenty|G20|G-20
Warsaw Pact
League of Nations
International Committee of the Red Cross|ICRC
Red Cross|International Red Cross
Red Crescent
International Federation of Red Cross and Red Crescent Societies|IFRC
Médecins Sans Frontières|Medecins Sans Frontieres|Doctors Without Borders|MSF
Amnesty International|Amnesty
Human Rights Watch|HRW
Transparency International
Reporters Without Borders|RSF
Committee to Protect Journalists|CPJ
International Crisis Group
Greenpeace
World Wildlife Fund|World Wide Fund for Nature|WWF
Oxfam
Save the Children
CARE International
World Vision
Caritas
Islamic Relief
Bill & Melinda Gates Foundation|Gates Foundation
Rotary International
Salvation Army
YMCA
Interpol
INTERPOL
International Olympic Committee|IOC
World Anti-Doping Agency|WADA
FIFA|Fifa
UEFA|Uefa
CONMEBOL
Confederation of African Football
International Cricket Council
World Athletics|IAAF
FIBA
ATP|WTA
Formula One|Formula 1
NBA|National Basketball Association
NFL|National Football League
NHL|National Hockey League
MLB|Major League Baseball
NCAA
Premier League|English Premier League
Champions League
La Liga
Bundesliga
Serie A
Manchester United|Man United|Man Utd
Manchester City|Man City
Chelsea FC
Arsenal
Liverpool FC
Tottenham Hotspur|Tottenham|Spurs
Real Madrid
FC Barcelona
Atletico Madrid|Atlético Madrid
Bayern Munich
Borussia Dortmund
Juventus
AC Milan
Inter Milan
Paris Saint-Germain|PSG
Ajax
Central Intelligence Agency|CIA|C.I.A.
Federal Bureau of Investigation|FBI|F.B.I.
National Security Agency|NSA
National Security Council|NSC
Department of Homeland Security|Homeland Security|DHS
Department of Justice|Justice Department|DOJ
State Department|US State Department|U.S. State Department
Department of Defense|Defense Department
Treasury Department|US Treasury|U.S. Treasury
Environmental Protection Agency|EPA
Food and Drug Administration|FDA
Centers for Disease Control and Prevention|Centers for Disease Control|CDC
National Institutes of Health|NIH
Federal Aviation Administration|FAA
National Transportation Safety Board|NTSB
Federal Emergency Management Agency|FEMA
Federal Communications Commission|FCC
Federal Trade Commission|FTC
Federal Reserve|US Federal Reserve|Fed
Securities and Exchange Commission|SEC
Internal Revenue Service|IRS
Drug Enforcement Administration|DEA
Transportation Security Administration|TSA
Immigration and Customs Enforcement
US Agency for International Development|USAID|USAid
United States Geological Survey|US Geological Survey|U.S. Geological Survey|USGS
National Oceanic and Atmospheric Administration|NOAA
National Weather Service
National Hurricane Center
National Aeronautics and Space Administration|NASA|Nasa
Supreme Court
House of Representatives
House of Commons
House of Lords
US Congress|U.S. Congress|Congress
Senate|US Senate|U.S. Senate
Republican Party|Republicans|GOP
Democratic Party|Democrats
American Civil Liberties Union|ACLU
National Rifle Association|NRA
Ku Klux Klan|KKK
Royal Navy
Royal Air Force|RAF
British Army
US Army|U.S. Army
US Navy|U.S. Navy
US Air Force|U.S. Air Force
US Marine Corps|U.S. Marine Corps|Marine Corps
US Coast Guard|U.S. Coast Guard|Coast Guard
National Guard
MI5
MI6
GCHQ
National Health Service|NHS
Metropolitan Police|Met Police
Bank of England
Foreign Office
Home Office
Ministry of Defence|MoD|MOD
Labour Party|Labour
Conservative Party|Conservatives|Tories
Liberal Democrats|Lib Dems
Scottish National Party|SNP
Democratic Unionist Party|DUP
Sinn Féin|Sinn Fein
UK Independence Party|UKIP|Ukip
Irish Republican Army|IRA
Federal Security Service|FSB
KGB
GRU
Wagner Group|Wagner
Roscosmos
Rosatom
Gazprom
Rosneft
Lukoil
Sberbank
Aeroflot
United Russia
State Duma|Duma
Verkhovna Rada
People's Liberation Army|PLA
Chinese Communist Party|Communist Party of China|CCP
Kuomintang|KMT
National People's Congress
Politburo
Workers' Party of Korea
Bharatiya Janata Party|BJP
Indian National Congress
Aam Aadmi Party|AAP
Rashtriya Swayamsevak Sangh|RSS
Lok Sabha
Rajya Sabha
Reserve Bank of India|RBI
Central Bureau of Investigation|CBI
Indian Space Research Organisation|ISRO|Isro
Pakistan Tehreek-e-Insaf|PTI
Pakistan Muslim League-Nawaz|PML-N
Pakistan Peoples Party|Pakistan People's Party|PPP
Inter-Services Intelligence|ISI
Inter-Services Public Relations|ISPR
Awami League
Bangladesh Nationalist Party|BNP
Liberation Tigers of Tamil Eelam|LTTE|Tamil Tigers
National League for Democracy|NLD
Justice and Development Party|AKP|AK Party
Republican People's Party|CHP
Kurdistan Workers' Party|PKK
People's Protection Units|YPG
Syrian Democratic Forces|SDF
Free Syrian Army|FSA
Hayat Tahrir al-Sham|HTS
Al-Nusra Front|Nusra Front|Jabhat al-Nusra
Peshmerga
Popular Mobilisation Forces|Popular Mobilization Forces|Hashd al-Shaabi
Baath Party|Ba'ath Party
Islamic State|Islamic State group|ISIS|ISIL|IS|Daesh|Isis
Islamic State Khorasan|Islamic State Khorasan Province|ISIS-K|ISKP
Al-Qaeda|al-Qaeda|Al Qaeda|al Qaeda|al-Qaida|Al-Qaida
Taliban|Taleban
Tehrik-i-Taliban Pakistan|Tehreek-e-Taliban Pakistan|TTP|Pakistani Taliban
Haqqani network|Haqqani Network
Lashkar-e-Taiba|Lashkar-e-Tayyiba
Jaish-e-Mohammed|Jaish-e-Mohammad
Hamas
Fatah
Hezbollah|Hizbollah|Hizbullah
Islamic Jihad|Palestinian Islamic Jihad
Palestine Liberation Organization|Palestine Liberation Organisation|PLO
Palestinian Authority|PA
Palestinian Legislative Council
Likud
Knesset
Mossad
Shin Bet
Israel Defense Forces|Israel Defence Forces|Israeli Defense Forces|IDF
Muslim Brotherhood
Houthis|Houthi|Ansar Allah
Islamic Revolutionary Guard Corps|Revolutionary Guards|Revolutionary Guard|Iranian Revolutionary Guard|IRGC
Quds Force
Guardian Council
Boko Haram
Al-Shabaab|al-Shabaab|Al-Shabab|al-Shabab|Al Shabaab|al Shabab
Ansar Dine
Lord's Resistance Army|LRA
Janjaweed
Rapid Support Forces|RSF
Tigray People's Liberation Front|TPLF
M23
African National Congress|ANC
Democratic Alliance
Economic Freedom Fighters
ZANU-PF|Zanu-PF
Movement for Democratic Change|MDC
All Progressives Congress|APC
People's Democratic Party|PDP
Polisario Front|Polisario
Revolutionary Armed Forces of Colombia|FARC|Farc
National Liberation Army|ELN
Shining Path
Sandinista National Liberation Front|FSLN
Sinaloa Cartel
Jalisco New Generation Cartel
Zetas|Los Zetas
MS-13
Workers' Party
ETA
Red Brigades
Red Army Faction
Abu Sayyaf
Moro Islamic Liberation Front|MILF
New People's Army
Jemaah Islamiyah|Jemaah Islamiah
Khmer Rouge
Viet Cong|Vietcong
Aum Shinrikyo
Liberal Democratic Party|LDP
Golden Dawn
Syriza
National Front|National Rally|Front National
Christian Democratic Union|CDU
Christian Social Union|CSU
Social Democratic Party|SPD
Free Democratic Party|FDP
Alternative for Germany|AfD
Five Star Movement
Lega Nord
Podemos
Fidesz
Solidarity
Bundestag
Bundesrat
Bundeswehr
Bundesbank
Wehrmacht
Luftwaffe
Gestapo
Waffen-SS
Stasi
Roman Catholic Church|Catholic Church
Church of England
Russian Orthodox Church
Opus Dei
Reuters|Thomson Reuters
Associated Press|AP
Agence France-Presse|AFP
United Press International|UPI
Deutsche Presse-Agentur|dpa|DPA
Press Association
Press Trust of India|PTI
Asian News International|ANI
Xinhua|Xinhua News Agency
TASS|Tass|Itar-Tass
RIA Novosti|RIA
Interfax
Sputnik
Kyodo|Kyodo News
Yonhap|Yonhap News Agency
Korean Central News Agency|KCNA
Anadolu|Anadolu Agency
IRNA|Islamic Republic News Agency
Fars News Agency|Fars
Tasnim
SANA
Bloomberg|Bloomberg News
BBC|British Broadcasting Corporation|BBC News|BBC World Service
CNN
Fox News
MSNBC
NBC|NBC News
ABC News
CBS News|CBS
NPR|National Public Radio
PBS
CBC|CBC News
Sky News
ITV
Channel 4
Al Jazeera|Al-Jazeera|al-Jazeera
Al Arabiya|Al-Arabiya|al-Arabiya
Radio Free Europe|Radio Liberty|RFE/RL
Voice of America|VOA
Deutsche Welle|DW
France 24
Euronews
Russia Today|RT
CCTV
CGTN
Global Times
NHK
Press TV
Geo News
TOLOnews|Tolo News
NDTV
The New York Times|New York Times|NYT
Washington Post
Wall Street Journal|WSJ
Los Angeles Times|LA Times
USA Today
Boston Globe
Chicago Tribune
Financial Times
Daily Mail
Daily Telegraph
The Guardian
The Times
The Independent
The Sun
The Economist
Der Spiegel|Spiegel
Die Zeit
Bild
Le Monde
Le Figaro
El País|El Pais
El Mundo
La Repubblica
Corriere della Sera
Haaretz
Jerusalem Post
Times of Israel
Hindustan Times
Times of India
The Hindu
Dawn
South China Morning Post
People's Daily
Asahi Shimbun
Yomiuri Shimbun
Politico
BuzzFeed
WikiLeaks|Wikileaks
Bellingcat
Wikipedia
Google
Alphabet
YouTube
Facebook
Instagram
WhatsApp
Meta
Twitter
TikTok
ByteDance
Snapchat
Telegram
LinkedIn
Reddit
Spotify
Netflix
Uber
Airbnb
Amazon
Apple
Microsoft
OpenAI
IBM
Intel
Nvidia
Oracle
Cisco
Dell
Hewlett-Packard|HP
Huawei
ZTE
Xiaomi
Lenovo
Alibaba
Tencent
Baidu
Samsung|Samsung Electronics
LG
SK Hynix
TSMC
Sony
Panasonic
Toshiba
Hitachi
Mitsubishi
Nintendo
SoftBank
Toyota
Honda
Nissan
Hyundai
Kia
Volkswagen|VW
BMW
Mercedes-Benz
Daimler
Porsche
Audi
Renault
Peugeot
Fiat
Stellantis
General Motors|GM
Ford|Ford Motor
Chrysler
Tesla
Boeing
Airbus
Lockheed Martin
Raytheon
Northrop Grumman
BAE Systems
Rolls-Royce
SpaceX
Blue Origin
Virgin Galactic
European Space Agency|ESA
ExxonMobil|Exxon Mobil|Exxon
Chevron
BP
Royal Dutch Shell|Shell
TotalEnergies
Eni
Equinor
Petrobras
Pemex
PDVSA
Saudi Aramco|Aramco
Sinopec
CNPC
PetroChina
Glencore
Rio Tinto
BHP
ArcelorMittal
Siemens
General Electric|GE
Nestlé|Nestle
Unilever
Coca-Cola
PepsiCo|Pepsi
McDonald's
Starbucks
Walmart|Wal-Mart
Costco
Tesco
Sainsbury's
Marks & Spencer
Carrefour
IKEA|Ikea
Adidas
Nike
Pfizer
BioNTech
Moderna
AstraZeneca
Novartis
Roche
Bayer
Johnson & Johnson
Merck
Sanofi
GlaxoSmithKline|GSK
HSBC
Barclays
Lloyds
Standard Chartered
Goldman Sachs
Morgan Stanley
JPMorgan Chase|JPMorgan|JP Morgan
Citigroup|Citibank
Bank of America
Wells Fargo
Lehman Brothers
Deutsche Bank
Commerzbank
UBS
Credit Suisse
BNP Paribas
Société Générale
UniCredit
Santander
ICBC
Moody's
Fitch
Standard & Poor's|S&P
Visa Inc
Mastercard
Deutsche Telekom
Vodafone
Telefónica
AT&T
Verizon
Deutsche Bahn
Lufthansa
Air France
British Airways|BA
KLM
Qantas
Ryanair
Emirates Airline
Qatar Airways
Etihad
Turkish Airlines
Delta Air Lines
United Airlines
American Airlines
Malaysia Airlines
Pakistan International Airlines|PIA
Air India
Maersk
FedEx
DHL
Disney|Walt Disney
Warner Bros
Universal Pictures
Paramount
Lego
New York Stock Exchange|NYSE
Nasdaq
London Stock Exchange
Médecins du Monde
Harvard|Harvard University
Yale|Yale University
Stanford|Stanford University
Princeton|Princeton University
MIT|Massachusetts Institute of Technology
Oxford University
Cambridge University
Imperial College London
London School of Economics|LSE
Sorbonne
Brookings Institution
RAND Corporation
Chatham House
Carnegie Endowment
Heritage Foundation
Cato Institute
Atlantic Council
International Institute for Strategic Studies|IISS
Stockholm International Peace Research Institute|SIPRI
Pew Research Center
Gallup
YouGov
Ipsos
`;

/** Listed forms that are also ordinary words or abbreviations of something else, so that they count only where the words around them agree. */
export const AMBIGUOUS_ORGANIZATIONS: ReadonlySet<string> = new Set([
  'who',
  'is',
  'it',
  'pa',
  'us',
  'au',
  'meta',
  'apple',
  'amazon',
  'shell',
  'dawn',
  'visa',
  'ford',
  'disney',
  'solidarity',
  'labour',
  'sana',
  'fed',
  'wagner',
  'arsenal',
  'bild',
  'fitch',
  'target',
  'oracle',
  'ajax',
  'alphabet',
  'telegram',
  'paramount',
  'care',
  'sun',
  'emirates',
]);
