"""Who somebody is, by the word of an OpenID provider: settings, the protocol, and the role that its claims give."""
