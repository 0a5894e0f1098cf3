@groups @facts-4.3 @facts-tickets-15
Feature: Groups and their members
  Agents belong to groups. An account has one default group, and an agent has one default membership.

  @recorded @emulator
  Rule: Every account has the default group, with the owner in it
    Source: recorded 2023.

    Scenario: the default group
      Given the group "Support" of every account
      When I GET "/api/v2/groups/{Support.id}"
      Then the response has
        | group.default     | true  |
        | group.is_public   | true  |
        | group.description |       |
        | group.deleted     | false |
      When I GET "/api/v2/users/me"
      Then the user in the response has
        | default_group_id | {Support.id} |

    Scenario: a group has the recorded keys in their order
      Given a group "Tier 2"
      When I GET "/api/v2/groups/{Tier 2.id}"
      Then the keys of "group" in the response are
        """
        url id is_public name description default deleted created_at updated_at
        """

    Scenario: groups are listed by name
      Given a group "Zebra"
      And a group "Ant"
      When I GET "/api/v2/groups"
      Then the list "groups" in the response is
        | name    |
        | Ant     |
        | Support |
        | Zebra   |

  @recorded
  Rule: A deleted group can be shown but is not listed
    Source: recorded 2023; that its name is free is inferred.

    Scenario: a deleted group is shown as deleted
      Given a group "Tier 2"
      When I DELETE "/api/v2/groups/{Tier 2.id}"
      Then the response is 204 No Content
      When I GET "/api/v2/groups/{Tier 2.id}"
      Then the response has
        | group.deleted | true |

    Scenario: a name that another group has is refused
      Given a group "Tier 2"
      When I POST to "/api/v2/groups":
        """
        {"group":{"name":"Tier 2"}}
        """
      Then the complaint about "name" is
        | description | Name: has already been taken |
        | error       | DuplicateValue               |

  @emulator
  Rule: Agents belong to groups, end users do not
    Source: recorded 2023; the wordings are assumed.

    @inferred @assumed-A-62
    Scenario: an agent joins the default group
      Given the group "Support" of every account
      When I create a user with
        | name  | Anna             |
        | email | anna@example.org |
        | role  | agent            |
      Then the user in the response has
        | default_group_id | {Support.id} |

    @assumed-A-61
    Scenario: an end user cannot join a group
      Given a group "Tier 2"
      And a user "Roger"
      When I POST to "/api/v2/group_memberships":
        """
        {"group_membership":{"user_id":{Roger.id},"group_id":{Tier 2.id}}}
        """
      Then the complaint about "user_id" is
        | description | User: is invalid |
        | error       | InvalidValue     |

    @documented
    Scenario: an agent's default membership can be changed
      Given a group "Tier 2"
      And a user "Anna" with
        | email | anna@example.org |
        | role  | agent            |
      When I PUT to "/api/v2/users/{Anna.id}":
        """
        {"user":{"default_group_id":{Tier 2.id}}}
        """
      Then the user in the response has
        | default_group_id | {Tier 2.id} |
