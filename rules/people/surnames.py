"""Family names of many countries: they tell "Whitaker, Xyz" from two people, and a name from a trade."""

from typing import Final

from rules.people.words import words_of

SURNAMES: Final = words_of(
    """
    smith jones brown johnson williams davis miller wilson moore anderson thomas jackson white harris thompson
    garcia martinez rodriguez lopez gonzalez hernandez perez sanchez lee kim park choi chen wang li zhang liu
    yang huang nguyen tran le pham singh kaur patel sharma gupta kumar khan ali okafor okonkwo adeyemi mensah
    muller schmidt schneider rossi murphy kelly ryan walsh byrne clark lewis walker hall allen young king wright
    scott green baker adams nelson hill campbell mitchell roberts carter phillips evans turner parker collins
    edwards stewart morris rogers reed cook morgan bell cooper bailey howard ward cox diaz richardson wood
    watson brooks bennett gray james reyes hughes price myers long foster sanders ross taylor martin abbott
    acosta adeleke afolabi aguilar ahmed akhtar alexander almeida alvarez andersson andrews appiah armstrong
    arnold asante atkinson austin balogun banerjee barker barnes barnett barrett bates becker beckett begum
    bennet berger bergmann berry bhatt bianchi bird bishop black blackwell blair boateng bond bose boyle bradley
    braun brennan briggs burgess burke burns burton bush butler cabrera caldwell callahan campos cardoso carey
    carpenter carr carroll castillo castro chan chandler chapman chatterjee chavez cheng cheung chopra chowdhury
    christensen clarke cohen cole coleman collier conte contreras costa cruz cunningham curtis dalton daly
    daniels davidson davies dawson deshmukh desai dias dickson dixon dlamini dobson doherty donnelly douglas
    doyle drake dubois duffy dunn dupont durand duran ellis elliott ellison eriksson espinoza esposito farrell
    faulkner fernandes fernandez ferrari ferreira ferguson fernando fischer fisher fitzgerald fleming fletcher
    flores flynn fonseca fontaine ford forster fowler fox fraser freeman fuchs fuentes fuller gallagher gallo
    gardner garrett george ghosh gibbs gibson gilbert gill glover gomes gomez goncalves goodwin gordon graham
    grant graves greco greer griffin griffiths gross guerrero gunderson gunn gustafsson gutierrez guzman haas
    haddad hale hamilton hammond hansen hansson hanson harding hardy harper harrison hart hartmann harvey hassan
    hawkins hayes heath henderson henry herrera herrmann hicks higgins hodgson hoffman hoffmann holland holmes
    holt hopkins horton houghton houston howe howell hudson huber hunt hunter hussain hussein hutchinson ibrahim
    ingram iqbal islam ito ivanov ivanova iyer jacobs jain jansen jansson jenkins jennings jensen jimenez
    johansson johnston jordan joshi juarez kaminski kamara kane kapoor karlsson kato kavanagh keller kemp
    kennedy kent kerr keating kobayashi koch kowalski kowalczyk kramer krause kruger kumari kuznetsov lambert
    lane lang lange larsen larsson lawrence lawson leclerc lefebvre lehmann leonard levy liang lima lin lindgren
    lindqvist lloyd logan lombardi lowe lucas lynch lyons macdonald mackenzie maier malik mancini maldonado
    marino marsh marshall mason matthews mattsson may mcbride mccarthy mcdonald mcgrath mckenna mckenzie mclean
    mcleod mehta meier mendez mendoza menon mercer meyer miranda mishra mohammed molina montgomery moody mooney
    morales moran moreau moreno moretti moss mueller mukherjee mulligan munoz murray naidoo nair nakamura nash
    navarro ncube ndlovu neal neumann newman newton nielsen nilsson nkosi norris novak nowak nunes nunez obi
    ochoa oconnor odell odonnell oliveira oliver olsen olson olsson onyango ortega ortiz osei osman otieno owen
    owens owusu pacheco page palmer pandey pappas parsons patterson payne pearce pearson pedersen pena pereira
    perry persson peters petersen petrov petrova pettersson pierce pillai pinto poole pope popescu popov porter
    potter powell preston pratt quinn quigley ramirez ramos ramsey rao rasmussen ray reddy rees reeves reid
    reynolds ribeiro ricci rice richards richter riley rivera robertson robinson robson rocha rodrigues romano
    romero rosario rosen rowe roy ruiz russell russo saito salazar saleh salas sandberg santana santos sato
    saunders savage schaefer schmitt schmid schroeder schulz schultz schulze schwartz schwarz sharpe shah shaw
    shepherd sheridan shapiro sheikh siddiqui silva simmons simpson sims sinclair skinner slater sloan snyder
    soares solomon soto sousa souza spencer spinelli stanley steele stein stephens stephenson stevens stevenson
    stone strand suarez sullivan sutton suzuki svensson sweeney takahashi tan tanaka tate teixeira thomson
    thorne torres townsend tucker turnbull tyler valdez valentine vance vargas vasquez vaughan vega velazquez
    vieira vogel vogt wade wagner walters walton wallace waller warren waters watkins watts weaver webb weber
    webster weiss wells werner west wheeler whitaker whitehead whittaker wilkins wilkinson williamson willis
    winters wolf wolff wong woods woodward wu wyatt xu yamamoto yates yilmaz yildiz yoon yusuf zapata zhao zhou
    zhu zimmermann zuma connolly connelly reilly offaly costelly hollis browning golding manning keeling
    snelling cowling dowling gosling pickering redding schilling sterling wilding herring darling easterling
    """
)
"""Common family names: with them "Lee, Sandra" is one person and "Maria, Ana" two."""
