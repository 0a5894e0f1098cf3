@oauth @facts-webhooks-oauth-5.6 @emulator
Feature: Global OAuth clients
  Zendesk makes clients that work in many accounts. An account lists them apart from its own.

  @documented
  Rule: They are listed with few keys, and nobody in the account can make or change one
    Source: Zendesk's page "Global OAuth clients".

    Scenario: a new account has none
      When I GET "/api/v2/oauth/global_clients"
      Then the response is 200
      And the list "global_clients" in the response is empty

    Scenario: the prefix of their identifiers is refused
      When I POST to "/api/v2/oauth/clients":
        """
        {"client":{"name":"Many","identifier":"zdg-many"}}
        """
      Then the response is 422
