@organizations @memberships @facts-4.3
Feature: Organization memberships
  A user can belong to several organizations. organization_id shows the default one.

  Background:
    Given an organization "Space Corps"
    And an organization "Sarien Spider"
    And a user "Roger"

  @recorded
  Rule: Joining
    Source: recorded 2023; two clients recorded the refusal of a second time, with its leading blank.

    Scenario: the first membership gets 201 and is the default
      When I put "Roger" into "Space Corps"
      Then the response is 201 Created
      And the response has
        | organization_membership.user_id         | {Roger.id}       |
        | organization_membership.organization_id | {Space Corps.id} |
        | organization_membership.default         | true             |
      And "Roger" belongs to "Space Corps" by default

    Scenario: the second membership is not the default
      Given "Roger" belongs to "Space Corps"
      When I put "Roger" into "Sarien Spider"
      Then the response has
        | organization_membership.default | null |
      And "Roger" belongs to "Space Corps" by default, and to "Sarien Spider"

    Scenario: the same membership again is refused
      Given "Roger" belongs to "Space Corps"
      When I put "Roger" into "Space Corps"
      Then the response is 422
      And the response has
        | details.user_id[0].description | " This user is already a member of this organization." |
        | details.user_id[0].error       | DuplicateValue                                         |

    Scenario: an unknown organization is refused
      When I POST to "/api/v2/organization_memberships":
        """
        {"organization_membership":{"user_id":{Roger.id},"organization_id":1}}
        """
      Then the response is 422
      And the complaint about "organization" is
        | description | Organization cannot be blank |
        | error       | BlankValue                   |

    @assumed-A-57
    Scenario: a membership has the recorded keys, and an end user sees only its own tickets
      When I put "Roger" into "Space Corps"
      Then the keys of "organization_membership" in the response are
        """
        url id user_id organization_id default created_at organization_name updated_at view_tickets
        """
      And the response has
        | organization_membership.view_tickets | false |

  @recorded
  Rule: The default
    Source: recorded 2023; Zendesk's page on organization memberships.

    Background:
      Given "Roger" belongs to "Space Corps"
      And "Roger" belongs to "Sarien Spider"

    Scenario: another membership can become the default
      When I PUT to "/api/v2/users/{Roger.id}/organization_memberships/{Roger in Sarien Spider.id}/make_default"
      Then the response is 200 OK
      And "Roger" belongs to "Sarien Spider" by default, and to "Space Corps"

    @inferred @assumed-A-21
    Scenario: when the default is deleted, the oldest remaining one becomes the default
      When I DELETE "/api/v2/organization_memberships/{Roger in Space Corps.id}"
      Then the response is 204 No Content
      And "Roger" belongs to "Sarien Spider" by default

    Scenario: when another membership is deleted, the default stays
      When I DELETE "/api/v2/organization_memberships/{Roger in Sarien Spider.id}"
      Then the response is 204 No Content
      And "Roger" belongs to "Space Corps" by default

    Scenario: a deleted organization has no members
      When I delete the organization "Space Corps"
      Then "Roger" belongs to "Sarien Spider" by default

  @documented
  Rule: Lists
    Source: Zendesk's page on organization memberships.

    Background:
      Given "Roger" belongs to "Space Corps"

    @documented
    Scenario: a user's memberships start with the default, then follow the organizations' names
      Given an organization "Zoo"
      And an organization "Aquarium"
      And "Roger" belongs to "Zoo"
      And "Roger" belongs to "Aquarium"
      When I GET "/api/v2/users/{Roger.id}/organization_memberships"
      Then the list "organization_memberships" in the response is
        | organization_name | default |
        | Space Corps       | true    |
        | Aquarium          | null    |
        | Zoo               | null    |

    Scenario Outline: memberships are listed <where>
      When I GET "<path>"
      Then the response is 200 OK
      And the list "organization_memberships" in the response is
        | user_id    | organization_id  | default |
        | {Roger.id} | {Space Corps.id} | true    |

      Examples:
        | where              | path                                                           |
        | of a user          | /api/v2/users/{Roger.id}/organization_memberships              |
        | of an organization | /api/v2/organizations/{Space Corps.id}/organization_memberships |

    Scenario: an organization's users are listed
      When I GET "/api/v2/organizations/{Space Corps.id}/users"
      Then the list "users" in the response is
        | name  |
        | Roger |

    Scenario: a user's organizations are listed
      When I GET "/api/v2/users/{Roger.id}/organizations"
      Then the list "organizations" in the response is
        | name        |
        | Space Corps |

    Scenario: memberships of an unknown user are not found
      When I GET "/api/v2/users/9223372036854775807/organization_memberships"
      Then the response is 404 Not Found

    @inferred @assumed-A-15
    Scenario: a deleted user has no memberships
      Given "Roger" has been deleted
      When I GET "/api/v2/organizations/{Space Corps.id}/users"
      Then the list "users" in the response is empty
