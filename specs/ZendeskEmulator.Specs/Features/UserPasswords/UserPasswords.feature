@user-passwords @emulator @facts-4.1
Feature: Passwords
  Admins set the passwords of users, and users change their own.

  Background:
    Given a user "Roger" with
      | email | roger@example.org |

  @recorded
  Rule: A password must meet the requirements
    Source: recorded by a client's tests.

    Scenario: the requirements can be read
      When I GET "/api/v2/users/{Roger.id}/password/requirements"
      Then the body of the response is
        """
        {"requirements":["must be at least 5 characters","must be different from email address"]}
        """

    Scenario: an admin sets a password
      When I POST to "/api/v2/users/{Roger.id}/password":
        """
        {"password":"open-sesame"}
        """
      Then the response is 200 OK
      And the response has no body

  @inferred @assumed-A-95
  Rule: A password that does not meet the requirements is refused
    Source: the wording is assumed.

    Scenario: a password that is too short is refused
      When I POST to "/api/v2/users/{Roger.id}/password":
        """
        {"password":"1234"}
        """
      Then the complaint about "password" is
        | description | Password: must be at least 5 characters |
        | error       | InvalidValue                            |

    Scenario: a user who changes its own password must send the old one
      When I POST to "/api/v2/users/{Roger.id}/password":
        """
        {"password":"open-sesame"}
        """
      Given I am "Roger"
      When I PUT to "/api/v2/users/{Roger.id}/password":
        """
        {"previous_password":"something","password":"close-sesame"}
        """
      Then the response is 422 Unprocessable Entity
      When I PUT to "/api/v2/users/{Roger.id}/password":
        """
        {"previous_password":"open-sesame","password":"close-sesame"}
        """
      Then the response is 200 OK
