@oauth @facts-webhooks-oauth-5.6 @emulator
Feature: Global OAuth clients
  Zendesk creates clients that work in many accounts. An account lists them separately from its own clients.

  @documented
  Rule: An account lists global clients with few keys and cannot create or change them
    Source: Zendesk's page "Global OAuth clients".

    Scenario: a new account has no global clients
      When I GET "/api/v2/oauth/global_clients"
      Then the response is 200
      And the list "global_clients" in the response is empty

    Scenario: a client whose identifier has their prefix is refused
      When I POST to "/api/v2/oauth/clients":
        """
        {"client":{"name":"Many","identifier":"zdg-many"}}
        """
      Then the response is 422
