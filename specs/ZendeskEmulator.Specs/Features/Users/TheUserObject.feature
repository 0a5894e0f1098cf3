@users @facts-2
Feature: The user
  A user has these properties and defaults.

  @recorded
  Rule: A new user has the recorded defaults
    Source: recorded 2023, POST users with a name only.

    Scenario: a user with only a name has the defaults
      When I create a user with
        | name | testUser |
      Then the response is 201 Created
      And the user in the response has
        | role                    | end-user         |
        | email                   | null             |
        | phone                   | null             |
        | shared_phone_number     | null             |
        | photo                   | null             |
        | organization_id         | null             |
        | verified                | false            |
        | external_id             | null             |
        | tags                    | []               |
        | alias                   | null             |
        | active                  | true             |
        | shared                  | false            |
        | shared_agent            | false            |
        | last_login_at           | null             |
        | two_factor_auth_enabled | false            |
        | signature               | null             |
        | details                 | null             |
        | notes                   | null             |
        | role_type               | null             |
        | custom_role_id          | null             |
        | moderator               | false            |
        | ticket_restriction      | requested        |
        | only_private_comments   | false            |
        | restricted_agent        | true             |
        | suspended               | false            |
        | default_group_id        | null             |
        | report_csv              | false            |
        | created_at              | /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ/ |
        | id                      | /\d{12,}/        |

    @emulator
    Scenario: time zone and locale are those of the account
      When I create a user with
        | name | testUser |
      Then the user in the response has
        | time_zone      | America/New_York |
        | iana_time_zone | America/New_York |
        | locale_id      | 1                |
        | locale         | en-US            |

    Scenario: only POST users returns the day of the last activity
      When I create a user with
        | name | testUser |
      Then the keys of "user" in the response are
        """
        id url name email created_at updated_at time_zone iana_time_zone phone shared_phone_number photo locale_id locale
        organization_id role verified last_active external_id tags alias active shared shared_agent last_login_at
        two_factor_auth_enabled signature details notes role_type custom_role_id is_billing_admin moderator ticket_restriction
        only_private_comments restricted_agent suspended default_group_id report_csv user_fields suspension_details
        """

    @assumed-A-52 @assumed-A-53 @assumed-A-54
    Scenario: an admin is a moderator, may download all reports and is a billing admin
      When I create or update a user with
        | name  | Roger             |
        | email | roger@example.org |
        | role  | admin             |
      Then the user in the response has
        | moderator               | true  |
        | report_csv              | true  |
        | is_billing_admin        | true  |
        | two_factor_auth_enabled | false |

    Scenario Outline: <role> with the ticket_restriction <restriction> is restricted: <restricted>
      When I create or update a user with
        | name               | Roger             |
        | email              | roger@example.org |
        | role               | <role>            |
        | ticket_restriction | <restriction>     |
      Then the user in the response has
        | restricted_agent | <restricted> |

      Examples:
        | role     | restriction | restricted |
        | agent    | groups      | true       |
        | agent    | null        | false      |
        | end-user | requested   | true       |

    Scenario: POST users ignores an id, even a blank one
      When I create a user with
        | id   | ""       |
        | name | testUser |
      Then the response is 201 Created
      And a user was created, whom I call "testUser"

    Scenario: POST users with the id of a known user creates another user
      Given a user "Roger"
      When I create a user with
        | id   | {Roger.id} |
        | name | Anna       |
      Then a user was created, whom I call "Anna"

    Scenario: an email is stored in lower case, without surrounding spaces
      When I create a user with
        | name  | Roger                     |
        | email | "  Roger@Example.ORG "    |
      Then the user in the response has
        | email | roger@example.org |

  @documented
  Rule: Values are accepted in their usual spellings
    Source: Zendesk's own parameter library: digits as texts, and the spellings of true and false.

    Scenario Outline: verified <sent> means <meant>
      When I create a user with
        | name     | Roger             |
        | email    | roger@example.org |
        | verified | <sent>            |
      Then the user in the response has
        | verified | <meant> |

      Examples:
        | sent    | meant |
        | true    | true  |
        | "true"  | true  |
        | 1       | true  |
        | "1"     | true  |
        | on      | true  |
        | false   | false |
        | "false" | false |
        | 0       | false |
        | off     | false |

  @documented @recorded
  Rule: Time zone and locale
    Source: Zendesk's page on users; the names of time zones are recorded.

    Scenario Outline: time zone <time zone> is <iana> by IANA
      When I create a user with
        | name      | Roger       |
        | time_zone | <time zone> |
      Then the user in the response has
        | time_zone      | <time zone> |
        | iana_time_zone | <iana>      |

      Examples:
        | time zone                   | iana                |
        | Arizona                     | America/Phoenix     |
        | Pacific Time (US & Canada)  | America/Los_Angeles |
        | International Date Line West | Etc/GMT+12         |
        | Europe/Berlin               | Europe/Berlin       |

    Scenario: locale wins over locale_id
      When I create a user with
        | name      | Roger |
        | locale    | de    |
        | locale_id | 16    |
      Then the user in the response has
        | locale | de |

  @documented
  Rule: Roles
    Source: Zendesk's page on users.

    @emulator
    Scenario: a custom role makes an end user an agent
      Given a custom role "Tier 2"
      When I create a user with
        | name           | Roger             |
        | email          | roger@example.org |
        | custom_role_id | {Tier 2.id}       |
      Then the user in the response has
        | role           | agent       |
        | role_type      | 0           |
        | custom_role_id | {Tier 2.id} |

    @emulator
    Scenario: the role of admins makes an admin
      Given the custom role "Admin" of every account
      When I create a user with
        | name           | Roger             |
        | email          | roger@example.org |
        | custom_role_id | {Admin.id}        |
      Then the user in the response has
        | role           | admin      |
        | role_type      | 4          |
        | custom_role_id | {Admin.id} |

    @emulator
    Scenario: an admin has the role of admins
      Given the custom role "Admin" of every account
      When I create a user with
        | name  | Roger             |
        | email | roger@example.org |
        | role  | admin             |
      Then the user in the response has
        | custom_role_id | {Admin.id} |

    @emulator @assumed
    Scenario: an unknown custom role is refused
      When I create a user with
        | name           | Roger             |
        | email          | roger@example.org |
        | custom_role_id | 360000000001      |
      Then the complaint about "custom_role_id" is
        | description | Custom role: is invalid |
        | error       | InvalidValue            |

    @emulator
    Scenario Outline: the role <role> is not restricted
      When I create a user with
        | name  | Roger             |
        | email | roger@example.org |
        | role  | <role>            |
      Then the user in the response has
        | role               | <role>  |
        | restricted_agent   | false   |
        | ticket_restriction | null    |

      Examples:
        | role  |
        | agent |
        | admin |

    @recorded
    Scenario: the ticket restriction of an end user is coerced
      When I create a user with
        | name               | Roger  |
        | ticket_restriction | groups |
      Then the response is 201 Created
      And the user in the response has
        | ticket_restriction | requested |
