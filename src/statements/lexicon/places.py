"""Countries with their people and capitals, names of places that stand for a government, and the states of the USA.

Compiled by hand: 237 names of countries (the members of the United Nations, the Vatican, Taiwan, Palestine,
Kosovo and the European Union), 144 metonyms, 51 states and territories. Examples are our own.
"""

# name, long, short or old | adjectives and words for the people, one word each | capitals or seats of government
COUNTRIES: str = """
Afghanistan | Afghan, Afghans | Kabul
Albania | Albanian, Albanians | Tirana
Algeria | Algerian, Algerians | Algiers
Andorra | Andorran, Andorrans | Andorra la Vella
Angola | Angolan, Angolans | Luanda
Antigua and Barbuda | Antiguan, Antiguans, Barbudan, Barbudans | Saint John's
Antigua | Antiguan, Antiguans, Barbudan, Barbudans | Saint John's
Argentina | Argentine, Argentines, Argentinian, Argentinians | Buenos Aires
Armenia | Armenian, Armenians | Yerevan
Australia | Australian, Australians | Canberra
Austria | Austrian, Austrians | Vienna
Azerbaijan | Azerbaijani, Azerbaijanis, Azeri, Azeris | Baku
Bahamas | Bahamian, Bahamians | Nassau
Bahrain | Bahraini, Bahrainis | Manama
Bangladesh | Bangladeshi, Bangladeshis | Dhaka
Barbados | Barbadian, Barbadians, Bajan | Bridgetown
Belarus | Belarusian, Belarusians, Belarussian | Minsk
Belgium | Belgian, Belgians | Brussels
Belize | Belizean, Belizeans | Belmopan
Benin | Beninese | Porto-Novo, Cotonou
Bhutan | Bhutanese | Thimphu
Bolivia | Bolivian, Bolivians | La Paz, Sucre
Bosnia and Herzegovina | Bosnian, Bosnians, Herzegovinian | Sarajevo
Bosnia | Bosnian, Bosnians, Herzegovinian | Sarajevo
Botswana | Botswanan, Batswana, Motswana | Gaborone
Brazil | Brazilian, Brazilians | Brasilia, Brasília
Brunei | Bruneian, Bruneians | Bandar Seri Begawan
Bulgaria | Bulgarian, Bulgarians | Sofia
Burkina Faso | Burkinabe, Burkinabé | Ouagadougou
Burundi | Burundian, Burundians | Gitega, Bujumbura
Cambodia | Cambodian, Cambodians, Khmer | Phnom Penh
Cameroon | Cameroonian, Cameroonians | Yaoundé, Yaounde
Canada | Canadian, Canadians | Ottawa
Cape Verde | Verdean, Verdeans | Praia
Cabo Verde | Verdean, Verdeans | Praia
Central African Republic | African | Bangui
Chad | Chadian, Chadians | N'Djamena
Chile | Chilean, Chileans | Santiago
China | Chinese | Beijing
People's Republic of China | Chinese | Beijing
Colombia | Colombian, Colombians | Bogotá, Bogota
Comoros | Comoran, Comorian | Moroni
Costa Rica | Rican | San José, San Jose
Croatia | Croatian, Croatians, Croat, Croats | Zagreb
Cuba | Cuban, Cubans | Havana
Cyprus | Cypriot, Cypriots | Nicosia
Czech Republic | Czech, Czechs | Prague
Czechia | Czech, Czechs | Prague
Democratic Republic of the Congo | Congolese | Kinshasa
DR Congo | Congolese | Kinshasa
DRC | Congolese | Kinshasa
Congo | Congolese | Kinshasa
Denmark | Danish, Dane, Danes | Copenhagen
Djibouti | Djiboutian, Djiboutians | Djibouti City
Dominica | Dominican, Dominicans | Roseau
Dominican Republic | Dominican, Dominicans | Santo Domingo
East Timor | Timorese | Dili
Timor-Leste | Timorese | Dili
Ecuador | Ecuadorian, Ecuadorians, Ecuadorean, Ecuadoreans | Quito
Egypt | Egyptian, Egyptians | Cairo
El Salvador | Salvadoran, Salvadorans, Salvadorean | San Salvador
Equatorial Guinea | Equatoguinean | Malabo
Eritrea | Eritrean, Eritreans | Asmara
Estonia | Estonian, Estonians | Tallinn
Eswatini | Swazi, Swazis | Mbabane, Lobamba
Swaziland | Swazi, Swazis | Mbabane, Lobamba
Ethiopia | Ethiopian, Ethiopians | Addis Ababa
European Union | European, Europeans | Brussels
EU | European, Europeans | Brussels
E.U. | European, Europeans | Brussels
Fiji | Fijian, Fijians | Suva
Finland | Finnish, Finn, Finns | Helsinki
France | French, Frenchman, Frenchmen, Frenchwoman | Paris
Gabon | Gabonese | Libreville
Gambia | Gambian, Gambians | Banjul
Georgia | Georgian, Georgians | Tbilisi
Germany | German, Germans | Berlin
Ghana | Ghanaian, Ghanaians | Accra
Greece | Greek, Greeks | Athens
Grenada | Grenadian, Grenadians | Saint George's
Guatemala | Guatemalan, Guatemalans | Guatemala City
Guinea | Guinean, Guineans | Conakry
Guinea-Bissau | Bissau-Guinean | Bissau
Guyana | Guyanese | Georgetown
Haiti | Haitian, Haitians | Port-au-Prince
Honduras | Honduran, Hondurans | Tegucigalpa
Hungary | Hungarian, Hungarians | Budapest
Iceland | Icelandic, Icelander, Icelanders | Reykjavik, Reykjavík
India | Indian, Indians | New Delhi, Delhi
Indonesia | Indonesian, Indonesians | Jakarta, Nusantara
Iran | Iranian, Iranians | Tehran
Iraq | Iraqi, Iraqis | Baghdad
Ireland | Irish, Irishman, Irishmen, Irishwoman | Dublin
Israel | Israeli, Israelis | Jerusalem, Tel Aviv
Italy | Italian, Italians | Rome
Ivory Coast | Ivorian, Ivorians | Yamoussoukro, Abidjan
Côte d'Ivoire | Ivorian, Ivorians | Yamoussoukro, Abidjan
Jamaica | Jamaican, Jamaicans | Kingston
Japan | Japanese | Tokyo
Jordan | Jordanian, Jordanians | Amman
Kazakhstan | Kazakh, Kazakhs, Kazakhstani, Kazakhstanis | Astana, Nur-Sultan
Kenya | Kenyan, Kenyans | Nairobi
Kiribati | I-Kiribati | Tarawa
Kosovo | Kosovar, Kosovars, Kosovan, Kosovans | Pristina
Kuwait | Kuwaiti, Kuwaitis | Kuwait City
Kyrgyzstan | Kyrgyz | Bishkek
Laos | Lao, Laotian, Laotians | Vientiane
Latvia | Latvian, Latvians | Riga
Lebanon | Lebanese | Beirut
Lesotho | Basotho, Mosotho | Maseru
Liberia | Liberian, Liberians | Monrovia
Libya | Libyan, Libyans | Tripoli
Liechtenstein | Liechtensteiner, Liechtensteiners | Vaduz
Lithuania | Lithuanian, Lithuanians | Vilnius
Luxembourg | Luxembourgish, Luxembourger, Luxembourgers | Luxembourg City
Madagascar | Malagasy, Madagascan | Antananarivo
Malawi | Malawian, Malawians | Lilongwe
Malaysia | Malaysian, Malaysians | Kuala Lumpur, Putrajaya
Maldives | Maldivian, Maldivians | Malé
Mali | Malian, Malians | Bamako
Malta | Maltese | Valletta
Marshall Islands | Marshallese | Majuro
Mauritania | Mauritanian, Mauritanians | Nouakchott
Mauritius | Mauritian, Mauritians | Port Louis
Mexico | Mexican, Mexicans | Mexico City
Micronesia | Micronesian, Micronesians | Palikir
Moldova | Moldovan, Moldovans | Chisinau, Chișinău
Monaco | Monegasque, Monacan | Monaco-Ville
Mongolia | Mongolian, Mongolians, Mongol, Mongols | Ulaanbaatar, Ulan Bator
Montenegro | Montenegrin, Montenegrins | Podgorica
Morocco | Moroccan, Moroccans | Rabat
Mozambique | Mozambican, Mozambicans | Maputo
Myanmar | Burmese | Naypyidaw, Yangon
Burma | Burmese | Naypyidaw, Yangon
Namibia | Namibian, Namibians | Windhoek
Nauru | Nauruan, Nauruans | Yaren
Nepal | Nepali, Nepalis, Nepalese | Kathmandu
Netherlands | Dutch, Dutchman, Dutchmen, Dutchwoman | Amsterdam, the Hague
Holland | Dutch, Dutchman, Dutchmen, Dutchwoman | Amsterdam, the Hague
New Zealand | Zealander, Zealanders | Wellington
Nicaragua | Nicaraguan, Nicaraguans | Managua
Niger | Nigerien, Nigeriens | Niamey
Nigeria | Nigerian, Nigerians | Abuja
North Korea | Korean | Pyongyang
DPRK | Korean | Pyongyang
North Macedonia | Macedonian, Macedonians | Skopje
Macedonia | Macedonian, Macedonians | Skopje
Norway | Norwegian, Norwegians | Oslo
Oman | Omani, Omanis | Muscat
Pakistan | Pakistani, Pakistanis | Islamabad
Palau | Palauan, Palauans | Ngerulmud
Palestine | Palestinian, Palestinians | Ramallah, East Jerusalem
Panama | Panamanian, Panamanians | Panama City
Papua New Guinea | Papuan, Papuans | Port Moresby
Paraguay | Paraguayan, Paraguayans | Asunción, Asuncion
Peru | Peruvian, Peruvians | Lima
Philippines | Philippine, Filipino, Filipinos, Filipina, Filipinas | Manila
Poland | Polish, Pole, Poles | Warsaw
Portugal | Portuguese | Lisbon
Qatar | Qatari, Qataris | Doha
Republic of the Congo | Congolese | Brazzaville
Romania | Romanian, Romanians | Bucharest
Russia | Russian, Russians | Moscow
Russian Federation | Russian, Russians | Moscow
Rwanda | Rwandan, Rwandans | Kigali
Saint Kitts and Nevis | Kittitian, Nevisian | Basseterre
St. Kitts and Nevis | Kittitian, Nevisian | Basseterre
Saint Lucia | Lucian | Castries
St. Lucia | Lucian | Castries
Saint Vincent and the Grenadines | Vincentian | Kingstown
St. Vincent and the Grenadines | Vincentian | Kingstown
Samoa | Samoan, Samoans | Apia
San Marino | Sammarinese | City of San Marino
Sao Tome and Principe | Santomean | São Tomé
São Tomé and Príncipe | Santomean | São Tomé
Saudi Arabia | Saudi, Saudis | Riyadh
Senegal | Senegalese | Dakar
Serbia | Serbian, Serbians, Serb, Serbs | Belgrade
Seychelles | Seychellois | Victoria
Sierra Leone | Leonean, Leoneans | Freetown
Singapore | Singaporean, Singaporeans | Singapore
Slovakia | Slovak, Slovaks, Slovakian | Bratislava
Slovenia | Slovenian, Slovenians, Slovene, Slovenes | Ljubljana
Solomon Islands | Islander, Islanders | Honiara
Somalia | Somali, Somalis, Somalian | Mogadishu
South Africa | African, Africans | Pretoria, Cape Town
South Korea | Korean, Koreans | Seoul
Republic of Korea | Korean, Koreans | Seoul
South Sudan | Sudanese | Juba
Spain | Spanish, Spaniard, Spaniards | Madrid
Sri Lanka | Lankan, Lankans | Colombo, Sri Jayawardenepura Kotte
Sudan | Sudanese | Khartoum
Suriname | Surinamese | Paramaribo
Sweden | Swedish, Swede, Swedes | Stockholm
Switzerland | Swiss | Bern, Berne
Syria | Syrian, Syrians | Damascus
Taiwan | Taiwanese | Taipei
Tajikistan | Tajik, Tajiks | Dushanbe
Tanzania | Tanzanian, Tanzanians | Dodoma, Dar es Salaam
Thailand | Thai, Thais | Bangkok
Togo | Togolese | Lomé, Lome
Tonga | Tongan, Tongans | Nuku'alofa
Trinidad and Tobago | Trinidadian, Trinidadians, Tobagonian | Port of Spain
Trinidad | Trinidadian, Trinidadians, Tobagonian | Port of Spain
Tunisia | Tunisian, Tunisians | Tunis
Turkey | Turkish, Turk, Turks | Ankara
Türkiye | Turkish, Turk, Turks | Ankara
Turkmenistan | Turkmen, Turkmens | Ashgabat
Tuvalu | Tuvaluan, Tuvaluans | Funafuti
Uganda | Ugandan, Ugandans | Kampala
Ukraine | Ukrainian, Ukrainians | Kyiv, Kiev
United Arab Emirates | Emirati, Emiratis | Abu Dhabi
UAE | Emirati, Emiratis | Abu Dhabi
United Kingdom | British, Briton, Britons, Brit, Brits | London
UK | British, Briton, Britons, Brit, Brits | London
U.K. | British, Briton, Britons, Brit, Brits | London
Britain | British, Briton, Britons, Brit, Brits | London
Great Britain | British, Briton, Britons, Brit, Brits | London
England | English, Englishman, Englishmen, Englishwoman | London
Scotland | Scottish, Scot, Scots, Scotsman | Edinburgh
Wales | Welsh, Welshman | Cardiff
Northern Ireland | Irish | Belfast
United States | American, Americans | Washington
US | American, Americans | Washington
U.S. | American, Americans | Washington
USA | American, Americans | Washington
America | American, Americans | Washington
United States of America | American, Americans | Washington
Uruguay | Uruguayan, Uruguayans | Montevideo
Uzbekistan | Uzbek, Uzbeks | Tashkent
Vanuatu | Ni-Vanuatu | Port Vila
Vatican City | Vatican | Vatican City
Venezuela | Venezuelan, Venezuelans | Caracas
Vietnam | Vietnamese | Hanoi
Yemen | Yemeni, Yemenis | Sanaa, Sana'a, Aden
Zambia | Zambian, Zambians | Lusaka
Zimbabwe | Zimbabwean, Zimbabweans | Harare
"""

# phrase | what it stands for | example
METONYMS: str = """
the Kremlin | the president of Russia and his staff | The Kremlin said the call lasted an hour.
the White House | the president of the United States and his staff | The White House denied that a deal was near.
the Oval Office | the president of the United States | The Oval Office has not answered the letter.
the West Wing | the staff of the president of the United States | The West Wing said the lunch was off.
Pennsylvania Avenue | the president of the United States and his staff | Pennsylvania Avenue was silent on the veto.
Capitol Hill | the Congress of the United States | Capitol Hill wants a say in the treaty.
the Beltway | the political class of Washington | The Beltway believes that the bill is dead.
K Street | the lobbyists of Washington | K Street argued against the tax.
the Pentagon | the Department of Defense of the United States | The Pentagon said two jets were lost.
Foggy Bottom | the Department of State of the United States | Foggy Bottom called the arrests troubling.
the State Department | the foreign ministry of the United States | The State Department said the visas were ready.
Langley | the Central Intelligence Agency | Langley said it had no record of the agent.
Fort Meade | the National Security Agency | Fort Meade declined to comment on the leak.
Washington | the government of the United States | Washington warned that the pact would lapse.
Wall Street | the banks and exchanges of New York | Wall Street expects that rates will rise.
Main Street | the small firms and households of the United States | Main Street says that credit is tight.
Silicon Valley | the technology industry of California | Silicon Valley argued that the rule was vague.
Hollywood | the film industry of the United States | Hollywood says that the strike is over.
Madison Avenue | the advertising industry of the United States | Madison Avenue says that print is dead.
Broadway | the theaters of New York | Broadway says that seats are filling.
Detroit | the car industry of the United States | Detroit warned that parts were scarce.
Big Oil | the large oil firms | Big Oil denied that it had hidden the risk.
Big Tech | the large technology firms | Big Tech argued that the fee was unfair.
Big Pharma | the large drug firms | Big Pharma said that prices reflect research.
City Hall | the government of a city | City Hall said the bridge would be repaired.
Sacramento | the government of the state of California | Sacramento said the drought was over.
Downing Street | the prime minister of the United Kingdom and his staff | Downing Street said the visit was private.
Number 10 | the prime minister of the United Kingdom and his staff | Number 10 denied that a vote was planned.
No 10 | the prime minister of the United Kingdom and his staff | No 10 said the minister would stay.
Number 11 | the treasury chief of the United Kingdom | Number 11 said the tax would not rise.
Whitehall | the civil service of the United Kingdom | Whitehall fears that the plan is too costly.
Westminster | the Parliament of the United Kingdom | Westminster says that the bill will pass.
Holyrood | the Parliament of Scotland | Holyrood said the ferries would be replaced.
Bute House | the first minister of Scotland | Bute House said the talks were useful.
Cardiff Bay | the Parliament of Wales | Cardiff Bay said the fund was empty.
Stormont | the government of Northern Ireland | Stormont said the border would stay open.
Scotland Yard | the Metropolitan Police of London | Scotland Yard said a man had been held.
Buckingham Palace | the monarch of the United Kingdom and the court | Buckingham Palace said the king was well.
the Palace | the monarch and the court | The Palace said the visit would go on.
Kensington Palace | the household of the prince of Wales | Kensington Palace thanked the nurses.
Clarence House | the household of the heir in London | Clarence House denied the story.
Lambeth Palace | the archbishop of Canterbury | Lambeth Palace said the bishop was ill.
Fleet Street | the national press of the United Kingdom | Fleet Street says that the minister must go.
the City | the banks and exchanges of London | The City expects a dull year.
Threadneedle Street | the Bank of England | Threadneedle Street said that rates would hold.
Thames House | the security service of the United Kingdom | Thames House warned of a new plot.
Vauxhall Cross | the foreign intelligence service of the United Kingdom | Vauxhall Cross said nothing about the agent.
Brussels | the institutions of the European Union | Brussels said the subsidy was illegal.
the Berlaymont | the European Commission | The Berlaymont said the letter had arrived.
Strasbourg | the European Parliament or the European Court of Human Rights | Strasbourg ruled that the ban was unfair.
Frankfurt | the European Central Bank | Frankfurt said that prices were stable.
The Hague | the International Court of Justice or the International Criminal Court | The Hague ruled that the wall was unlawful.
Turtle Bay | the United Nations | Turtle Bay said the convoy had left.
the Élysée | the president of France and his staff | The Élysée said the two leaders had spoken.
the Elysee | the president of France and his staff | The Elysee said the summit was useful.
Matignon | the prime minister of France | Matignon said the reform would go ahead.
the Quai d'Orsay | the foreign ministry of France | The Quai d'Orsay condemned the raid.
Bercy | the finance ministry of France | Bercy said that growth would slow.
Place Beauvau | the interior ministry of France | Place Beauvau said nine people were held.
the Palais Bourbon | the National Assembly of France | The Palais Bourbon wants a vote on the treaty.
the Chancellery | the chancellor of Germany and his staff | The Chancellery said the gas would last.
the Bundestag | the lower house of Germany | The Bundestag said the trial must be open.
Bellevue Palace | the president of Germany | Bellevue Palace said the visit was moving.
Wilhelmstrasse | the government of Germany in older reports | Wilhelmstrasse denied that troops had moved.
Karlsruhe | the Constitutional Court of Germany | Karlsruhe ruled that the fund was void.
the Ballhausplatz | the chancellor of Austria | The Ballhausplatz said it would stay neutral.
the Hofburg | the president of Austria | The Hofburg said the oath would be taken on Monday.
the Quirinale | the president of Italy | The Quirinale said the talks would go on.
the Quirinal | the president of Italy | The Quirinal said that no vote was needed.
Palazzo Chigi | the prime minister of Italy | Palazzo Chigi said the decree was ready.
the Farnesina | the foreign ministry of Italy | The Farnesina said the crew was safe.
Montecitorio | the lower house of Italy | Montecitorio said the law would pass.
the Viminale | the interior ministry of Italy | The Viminale said that arrivals had fallen.
the Vatican | the pope and his court | The Vatican said the pope had slept well.
the Holy See | the pope and his court | The Holy See urged both sides to talk.
La Moncloa | the prime minister of Spain | La Moncloa said the offer was fair.
the Zarzuela | the king of Spain and his court | The Zarzuela said the queen was abroad.
the Binnenhof | the government of the Netherlands | The Binnenhof said the dikes were safe.
Christiansborg | the parliament of Denmark | Christiansborg said the fleet would grow.
Rosenbad | the prime minister of Sweden | Rosenbad said the strait was open.
Belém Palace | the president of Portugal | Belém Palace said the visit was put off.
São Bento | the prime minister of Portugal | São Bento said the fires were out.
the Maximos Mansion | the prime minister of Greece | The Maximos Mansion said the loan was paid.
Bankova | the president of Ukraine and his staff | Bankova said the talks were hard.
Bankova Street | the president of Ukraine and his staff | Bankova Street denied that a truce was near.
the Verkhovna Rada | the parliament of Ukraine | The Verkhovna Rada declared that the law was void.
the State Duma | the lower house of Russia | The State Duma said the bill was ready.
Smolenskaya Square | the foreign ministry of Russia | Smolenskaya Square called the note absurd.
Staraya Square | the staff of the president of Russia | Staraya Square said the list was closed.
Lubyanka | the security service of Russia | Lubyanka said that a spy had been caught.
Moscow | the government of Russia | Moscow said the grain would be shipped.
Kyiv | the government of Ukraine | Kyiv said the bridge was down.
Minsk | the government of Belarus | Minsk said the border would be closed.
Ak Orda | the president of Kazakhstan | Ak Orda said the vote was fair.
Zhongnanhai | the leaders of China | Zhongnanhai said that growth was steady.
Beijing | the government of China | Beijing said the island was its own.
Taipei | the government of Taiwan | Taipei said two ships had turned back.
the Blue House | the president of South Korea | The Blue House said the hotline was open.
Cheong Wa Dae | the president of South Korea | Cheong Wa Dae said the summit was set.
Kasumigaseki | the civil service of Japan | Kasumigaseki said the rule was under study.
Nagatacho | the political class of Japan | Nagatacho believes that a vote is near.
the Kantei | the prime minister of Japan | The Kantei said the quake had done little harm.
South Block | the prime minister and the foreign ministry of India | South Block said the envoy had been called in.
Raisina Hill | the president and the government of India | Raisina Hill said the oath was on Friday.
Malacañang | the president of the Philippines | Malacañang said the storm fund was ready.
Malacanang | the president of the Philippines | Malacanang said the talks would go on.
Putrajaya | the government of Malaysia | Putrajaya said the tax was put off.
Rawalpindi | the army command of Pakistan | Rawalpindi said the pass was quiet.
Islamabad | the government of Pakistan | Islamabad said the envoy would return.
the Sublime Porte | the government of the Ottoman Empire | The Sublime Porte said the straits were closed.
Beştepe | the president of Turkey | Beştepe said the call was friendly.
Ankara | the government of Turkey | Ankara said the corridor was safe.
the Knesset | the parliament of Israel | The Knesset said the law would wait.
the Kirya | the army command of Israel | The Kirya said the tunnel was found.
Balfour Street | the prime minister of Israel | Balfour Street said the meeting was useful.
the Mukataa | the leaders of the Palestinian Authority | The Mukataa said the funds were late.
Baabda | the president of Lebanon | Baabda said the cabinet was formed.
the Grand Serail | the prime minister of Lebanon | The Grand Serail said the banks would open.
the Green Zone | the government of Iraq and the embassies in Baghdad | The Green Zone said the rockets fell short.
Carthage Palace | the president of Tunisia | Carthage Palace said the judge was removed.
El Mouradia | the president of Algeria | El Mouradia said the envoy was called home.
Aso Rock | the president of Nigeria | Aso Rock said the fuel would come.
the Union Buildings | the president of South Africa | The Union Buildings said the pardon was lawful.
Luthuli House | the head office of the African National Congress | Luthuli House said the list was final.
Jubilee House | the president of Ghana | Jubilee House said the talks with the fund were over.
State House | the president of Kenya or of another African state | State House said the curfew was lifted.
Parliament Hill | the Parliament of Canada | Parliament Hill wants an inquiry.
Rideau Hall | the governor general of Canada | Rideau Hall said the honors were ready.
Queen's Park | the government of Ontario | Queen's Park said the school year would start late.
the Beehive | the government of New Zealand | The Beehive said the border was open.
Kirribilli | the prime minister of Australia | Kirribilli said the vote was in May.
Macquarie Street | the government of New South Wales | Macquarie Street said the trains would run.
Spring Street | the government of Victoria | Spring Street said the road would be free.
the Planalto | the president of Brazil | The Planalto said the decree was signed.
Itamaraty | the foreign ministry of Brazil | Itamaraty said the embassy was open.
the Casa Rosada | the president of Argentina | The Casa Rosada said the debt was paid.
La Moneda | the president of Chile | La Moneda said the fires were contained.
Miraflores | the president of Venezuela | Miraflores said the tanker was free.
Los Pinos | the president of Mexico in older reports | Los Pinos said the visit was private.
the Palacio Nacional | the president of Mexico | The Palacio Nacional said the pipeline was safe.
Casa de Nariño | the president of Colombia | Casa de Nariño said the truce held.
Carondelet | the president of Ecuador | Carondelet said the curfew was over.
Palacio Quemado | the president of Bolivia | Palacio Quemado said the gas would flow.
the Palace of Nations | the United Nations in Geneva | The Palace of Nations said the talks were put off.
"""

# The fifty states and Puerto Rico, one a line.
US_STATES: str = """
Alabama
Alaska
Arizona
Arkansas
California
Colorado
Connecticut
Delaware
Florida
Georgia
Hawaii
Idaho
Illinois
Indiana
Iowa
Kansas
Kentucky
Louisiana
Maine
Maryland
Massachusetts
Michigan
Minnesota
Mississippi
Missouri
Montana
Nebraska
Nevada
New Hampshire
New Jersey
New Mexico
New York
North Carolina
North Dakota
Ohio
Oklahoma
Oregon
Pennsylvania
Rhode Island
South Carolina
South Dakota
Tennessee
Texas
Utah
Vermont
Virginia
Washington
West Virginia
Wisconsin
Wyoming
Puerto Rico
"""

STATE_ABBREVIATIONS: str = """
ala ariz ark calif colo conn del fla ga ill ind kan ky la mass mich minn miss mo mont neb nev okla ore pa tenn tex vt va
wash wis wyo
"""
