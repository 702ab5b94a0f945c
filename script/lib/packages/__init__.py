"""Makes the packages of Baken: a folder that runs anywhere (tarball and wheel) and a Debian package. script/package calls it."""
