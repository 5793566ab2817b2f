@rem On Windows, where cmd has no exec: the scripts of package.json begin with it, and this runs what follows.
@%*
