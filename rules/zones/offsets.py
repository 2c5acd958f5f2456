"""Names of clocks and their zones: abbreviations, and for an offset the zones that most people live by. Tables only."""

from rules.zones.cities import table


def tuple_of(text: str) -> tuple[str, ...]:
    return tuple(text.split())


ABBREVIATIONS = table("""
    Etc/UTC: utc, z, zulu, zulu time
    Etc/GMT: gmt
    Europe/London: bst, british, uk time
    Europe/Dublin: irish
    Europe/Lisbon: wet, west
    Europe/Paris Europe/Berlin Europe/Madrid Europe/Rome: cet, cest, central european
    Europe/Athens Europe/Helsinki Europe/Bucharest Europe/Kyiv: eet, eest, eastern european
    Europe/Moscow: msk
    America/New_York: et, est, edt, eastern, us eastern, eastern us, east coast
    America/Chicago: ct, cst, cdt, central, us central
    America/Denver: mt, mst, mdt, mountain
    America/Los_Angeles: pt, pst, pdt, pacific, west coast, us pacific
    America/Anchorage: akst, akdt
    Pacific/Honolulu: hst
    America/Halifax: atlantic, adt
    America/St_Johns: nst, ndt
    America/Sao_Paulo: brt
    America/Argentina/Buenos_Aires: art
    Asia/Kolkata: ist, indian
    Asia/Karachi: pkt
    Asia/Dubai: gst
    Asia/Singapore: sgt
    Asia/Hong_Kong: hkt
    Asia/Manila: pht
    Asia/Jakarta: wib
    Asia/Tokyo: jst
    Asia/Seoul: kst
    Africa/Johannesburg: sast
    Africa/Lagos: wat
    Africa/Nairobi: eat
    Africa/Maputo: cat
    Australia/Sydney: aest, aedt, aet
    Australia/Adelaide: acst, acdt
    Australia/Perth: awst
    Pacific/Auckland: nzst, nzdt
""")

# For an offset alone: one zone of each kind, about in the order of how many people live by it.
POPULAR = tuple_of("""
    Asia/Kolkata Asia/Shanghai America/New_York Europe/Berlin America/Sao_Paulo Europe/London America/Los_Angeles
    America/Chicago Africa/Lagos Asia/Jakarta Asia/Tokyo America/Mexico_City Asia/Karachi Asia/Dhaka Europe/Moscow
    Asia/Manila Africa/Cairo Europe/Paris Africa/Johannesburg Europe/Istanbul Africa/Nairobi America/Bogota Asia/Dubai
    America/Denver Asia/Singapore Asia/Bangkok Europe/Athens Australia/Sydney Asia/Tehran America/Toronto
    America/Argentina/Buenos_Aires Asia/Riyadh Europe/Madrid Africa/Casablanca Asia/Tashkent America/Caracas
    America/Santiago Asia/Kathmandu Africa/Accra Asia/Kabul Asia/Yangon Australia/Brisbane America/Phoenix
    Pacific/Auckland Australia/Adelaide Australia/Perth Asia/Almaty America/Halifax Europe/Lisbon America/Anchorage
    Pacific/Honolulu America/St_Johns Atlantic/Azores Asia/Colombo Australia/Darwin Atlantic/Reykjavik Asia/Yekaterinburg
    Asia/Novosibirsk Asia/Krasnoyarsk Asia/Vladivostok Asia/Kamchatka Pacific/Noumea Pacific/Fiji Pacific/Tongatapu
    Pacific/Apia Pacific/Kiritimati Pacific/Chatham Pacific/Pago_Pago Pacific/Marquesas America/Noronha
    Atlantic/Cape_Verde Australia/Lord_Howe Australia/Eucla Etc/GMT+12
""")
