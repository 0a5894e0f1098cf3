@organization-subscriptions @emulator @facts-4.3
Feature: Organization subscriptions
  A user who subscribes to an organization is notified of its tickets.

  Background:
    Given a user "Roger" with
      | email | roger@example.org |
    And an organization "Space Corps"

  @documented
  Rule: A subscription belongs to a user and an organization
    Source: Zendesk's page on organization subscriptions.

    Scenario: subscribing gets 200, not 201
      When I POST to "/api/v2/organization_subscriptions":
        """
        {"organization_subscription":{"user_id":{Roger.id},"organization_id":{Space Corps.id}}}
        """
      Then the response is 200 OK
      And the response has
        | organization_subscription.user_id         | {Roger.id}       |
        | organization_subscription.organization_id | {Space Corps.id} |
      When I GET "/api/v2/users/{Roger.id}/organization_subscriptions"
      Then the list "organization_subscriptions" in the response is
        | organization_id  |
        | {Space Corps.id} |
      When I GET "/api/v2/users/{Roger.id}/related"
      Then the response has
        | user_related.organization_subscriptions | 1 |

    Scenario: an end user can subscribe only to its own organizations
      Given I am "Roger"
      When I POST to "/api/v2/organization_subscriptions":
        """
        {"organization_subscription":{"user_id":{Roger.id},"organization_id":{Space Corps.id}}}
        """
      Then the response is 403 Forbidden

  @inferred @assumed-A-90
  Rule: A user can subscribe to an organization once
    Source: never recorded.

    Scenario: a second subscription is refused
      When I POST to "/api/v2/organization_subscriptions":
        """
        {"organization_subscription":{"user_id":{Roger.id},"organization_id":{Space Corps.id}}}
        """
      And I send the same request again
      Then the complaint about "user_id" is
        | description | User: has already been taken |
        | error       | DuplicateValue               |
